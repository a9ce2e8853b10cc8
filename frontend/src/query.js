// The query editor. Where the page has an element #yasgui it is mounted there.
import "@zazuko/yasgui/build/yasgui.min.css";
import Yasgui from "@zazuko/yasgui";

const place = document.getElementById("yasgui");
if (place) {
  new Yasgui(place, {
    requestConfig: { endpoint: place.dataset.endpoint },
    copyEndpointOnNewTab: true,
    persistenceId: null,
  });
}
