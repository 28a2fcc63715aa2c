"""The board for agents, by the Model Context Protocol: tools that ask the reading API.

A tool is an address of the API with its parameters, so agents find what the page finds.
"""
