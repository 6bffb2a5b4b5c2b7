/**
 * Lights up the articles whose analysis the page brought (see `sorot/prepare`) as soon as they are there, then loads
 * `sorot/define`. In place of `sorot/define`, on pages with prepared articles. Can be imported on a server, where it does nothing.
 */
export {};
