"""What axe finds on a page, whether the page is too wide, and whether the focus can be seen."""

from axe_playwright_python.sync_playwright import Axe

PHONE, DESKTOP = 390, 1280
LONGEST = 60_000  # milliseconds of one check; Playwright itself waits for a script without end

# Colours of links change slowly; end that, so that axe measures no contrast in between. An
# animation without end raises an error here.
STILL = "document.getAnimations().forEach(moving => moving.finish())"
RUN = """([options, longest]) => Promise.race([
    axe.run(document, options),
    new Promise((_, fail) => setTimeout(() => fail(new Error("axe did not end")), longest)),
])"""
TOO_WIDE = "document.documentElement.scrollWidth - innerWidth"
# Elements that look the same with the keyboard's focus. A script's focus counts as one of the
# keyboard once a key was pressed.
UNSEEN_FOCUS = """() => {
    const ends = () => document.getAnimations().forEach(moving => moving.finish());
    const look = element => [[element], [element, "::after"], [element.closest("label")],
                             [element.labels?.[0]]]
        .filter(([at]) => at).map(([at, part]) => {
            const style = getComputedStyle(at, part);
            return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow,
                    style.borderColor, style.backgroundColor, style.clipPath].join();
        }).join();
    const keys = "a[href], button, input, select, textarea, summary, [tabindex='0']";
    const found = [];
    for (const element of document.querySelectorAll(keys)) {
        if (element.disabled || !element.checkVisibility({visibilityProperty: true})) continue;
        document.activeElement.blur();
        ends();
        const before = look(element);
        element.focus();
        ends();
        if (document.activeElement === element && look(element) === before)
            found.push(element.outerHTML.slice(0, 160));
    }
    return found;
}"""


def violations(tab, where, options=None):
    """Return axe's findings in short lines. The page's policy must be off: axe is a script."""
    tab.wait_for_load_state()  # a click returns when the next page begins to come
    if tab.evaluate("!window.axe"):
        tab.evaluate(Axe().axe_script)
    tab.evaluate(STILL)
    asked = options or {"resultTypes": ["violations"]}
    found = tab.evaluate(RUN, [asked, LONGEST])["violations"]
    return [f"{where}: {one['id']} {node['html'][:200]}" for one in found for node in one["nodes"]]


def too_wide(tab, where):
    """Return a line if the page scrolls sideways."""
    excess = tab.evaluate(TOO_WIDE)
    return [f"{where}: {excess} px too wide"] if excess > 0 else []


def unseen_focus(tab, where):
    """Return the elements that show no focus."""
    tab.keyboard.press("Tab")
    return [f"{where}: no focus on {element}" for element in tab.evaluate(UNSEEN_FOCUS)]


def faults(tab, where):
    """Return what is wrong on an open page, at the width of a phone and of a desktop."""
    found = []
    for width in (PHONE, DESKTOP):
        tab.set_viewport_size({"width": width, "height": 900})
        place = f"{where} ({width})"
        found += violations(tab, place) + too_wide(tab, place)
    return found + unseen_focus(tab, where)
