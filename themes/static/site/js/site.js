// The behaviour of every page. Each part looks for its data attributes and does nothing without them.
import * as install from "./install.js";
import * as network from "./network.js";
import * as push from "./push.js";
import * as reading from "./reading.js";
import * as resume from "./resume.js";
import * as saved from "./saved.js";
import * as searching from "./searching.js";
import * as ticks from "./ticks.js";

for (const part of [ticks, resume, saved, reading, network, install, push, searching]) part.start();
for (const filter of document.querySelectorAll("[data-filter]")) filter.addEventListener("change", () => filter.requestSubmit());
navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => {}); // a private window may refuse
