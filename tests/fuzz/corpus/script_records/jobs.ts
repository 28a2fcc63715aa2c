// Jobs of the harbour office
import type { Job } from "./types";

export const jobs: Job[] = [
  {
    title: "Keeper of Tide Clocks",
    company: 'Harbour Office',
    location: "Leeds",
    type: "Full-time",
    description: `Keep the clocks of the ${"quay"} right.`,
    responsibilities: ["Oil the clocks", "Wind them each morning",],
    requirements: ["A diploma in clocks"],
  },
  { title: "Night Porter", location: "York", type: "Part-time", requirements: ["Good eyes"] },
];
