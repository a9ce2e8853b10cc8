"""A real server over the data of this checkout, and a real browser that looks at it."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.browser.chromium import executable, launch
from tests.browser.watch import Watch
from tests.live import serving

HERE = Path(__file__).parent
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in Path(item.fspath).parents:
            item.user_properties.append(("browser", item.name))


@pytest.fixture(scope="session")
def site(snapshots, tmp_path_factory):
    """A live server over the snapshot that all tests share."""
    log = tmp_path_factory.mktemp("browser") / "log"
    with serving(snapshots, log, "--processes", "1", "--workers", "2", "--timeout", "10") as live:
        yield live


@pytest.fixture(scope="package")
def browser():
    """Chromium, started when a test process comes to these tests.

    It ends behind the last of them: as long as Playwright runs, its event loop runs in the main thread, and
    nothing else in the process could call `asyncio.run`.
    """
    if executable() is None:
        pytest.skip("no Chromium on this machine: `make browser-setup` installs it")
    sync_api = pytest.importorskip("playwright.sync_api", reason="Playwright is not here: `make dev-env`")
    with sync_api.sync_playwright() as playwright:
        try:
            started = launch(playwright)
        except sync_api.Error as error:
            pytest.skip(f"Chromium does not start: {str(error).splitlines()[0]}")
        yield started
        started.close()


@pytest.fixture
def visit(browser, site):
    """A function that opens an address in a context of its own and returns the page.

    Beside the path it takes `width` ("phone" or "desk"), `dark`, `lang` (the browser's languages) and
    `javascript`. When the test ends it fails on requests to other hosts and on errors in the console.
    """
    contexts = []

    def open_page(path="/", *, width="desk", dark=False, lang="en", javascript=True):
        context = browser.new_context(
            viewport=PHONE if width == "phone" else DESK,
            color_scheme="dark" if dark else "light",
            locale="zh-CN" if lang == "zh" else "en-GB",
            java_script_enabled=javascript,
            base_url=site.root,
            reduced_motion="reduce",
        )
        watch = Watch(site.root)
        watch.attach(context)
        contexts.append((context, watch))
        page = context.new_page()
        page.watch = watch
        page.set_default_timeout(30_000)
        page.goto(path, wait_until="load")
        return page

    yield open_page
    for context, _ in contexts:
        context.close()
    for _, watch in contexts:
        watch.check()


@pytest.fixture
def page(visit):
    """The home page in English, on a desk."""
    return visit("/?lang=en")
