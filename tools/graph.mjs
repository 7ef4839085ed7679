/** The boundary rule is silent while Nx has no cached project graph; this makes it. */
process.env.NX_DAEMON = 'false';
const { createProjectGraphAsync } = await import('@nx/devkit');
const graph = await createProjectGraphAsync({ exitOnError: true });
console.log(`project graph: ${Object.keys(graph.nodes).length} projects`);
process.exit(0);
