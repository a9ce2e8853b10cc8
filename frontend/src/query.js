// The query editor. Where the page has an element #yasgui it takes the place of the plain form.
import "@zazuko/yasgui/build/yasgui.min.css";

import "./query/styles.js";
import { mount } from "./query/mount.js";
import { settingsOf } from "./query/settings.js";

const place = document.getElementById("yasgui");
if (place) {
  mount(place, settingsOf(place));
}
