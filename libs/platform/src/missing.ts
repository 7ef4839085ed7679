/** How a thing that is not there is refused, and likewise one that is foreign: `samplingTask` → `sampling-task.unknown`. */
export const missing = (category: string): string =>
  `${category.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.unknown`;
