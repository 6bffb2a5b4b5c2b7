/**
 * Lights up the articles whose analysis the page brought (see `sorot/prepare`) as soon as they are there, then loads
 * `sorot/define`, in whose place it stands. Can be imported on a server, where it does nothing.
 */
export {};
