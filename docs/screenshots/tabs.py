"""A browser's pages for the pictures: opened, logged in, and saved as small files."""

import io
import os
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Locator, Page

HERE = Path(__file__).parent
BOARD = f"http://127.0.0.1:{os.environ.get('PORT', '8000')}"
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 390, "height": 844}
COLOURS = 256  # a page of text has few; a picture takes a third of the bytes then


def tab(browser: Browser, scheme: str, size: dict[str, int]) -> Page:
    """Open a page in a new browser without history."""
    context = browser.new_context(
        base_url=BOARD, color_scheme=scheme, viewport=size, reduced_motion="reduce"
    )  # type: ignore[call-arg]
    return context.new_page()


def sign_in(page: Page, name: str) -> None:
    """Log in with one of the demo's accounts."""
    page.goto("/admin/login/")
    page.get_by_label("Username").fill(name)
    page.get_by_label("Password").fill(f"demo-{name}")
    page.get_by_role("button", name="Log in").click()
    page.wait_for_url("**/admin/")


def desk(browser: Browser, name: str, scheme: str = "light", size: dict[str, int] = WIDE) -> Page:
    """Open a new browser in which one of the demo's accounts is logged in."""
    page = tab(browser, scheme, size)
    sign_in(page, name)
    return page


def save(page: Page, name: str, *, top: Locator | None = None) -> None:
    """Save what the window shows; with `top`, from this element on."""
    page.wait_for_load_state("networkidle")
    if top is None:
        page.evaluate("scrollTo(0, 0)")
    else:
        top.evaluate("element => scrollBy(0, element.getBoundingClientRect().top - 16)")
    picture = Image.open(io.BytesIO(page.screenshot()))
    few = picture.convert("RGB").quantize(COLOURS, dither=Image.Dither.NONE)
    few.save(HERE / f"{name}.png", optimize=True)
