/** Who may import whom: two tag dimensions, no fallback. `docs/adr/0003` says why; `boundaries.spec.ts` shows that they bite. */
const contexts = ['intake', 'routing', 'mediation', 'enforcement-cases', 'sampling', 'analytics'];
const types = (sourceTag, onlyDependOnLibsWithTags, more = {}) => ({ sourceTag, onlyDependOnLibsWithTags, ...more });

export const boundaries = {
  allow: [],
  // The one build graph of the repository is its root package.json, so a transitive npm package is no one's dependency.
  banTransitiveDependencies: true,
  depConstraints: [
    types('type:kernel', ['type:kernel'], { bannedExternalImports: ['*'] }),
    types('type:law', ['type:kernel'], { bannedExternalImports: ['*'] }),
    types('type:letters', ['type:kernel', 'type:law'], { bannedExternalImports: ['*'] }),
    types('type:domain', ['type:kernel', 'type:law', 'type:letters'], { bannedExternalImports: ['*'] }),
    types('type:contract', ['type:kernel'], { allowedExternalImports: ['class-validator', 'class-transformer'] }),
    types('type:platform', ['type:kernel', 'type:contract', 'type:letters']),
    types('type:app', ['type:domain', 'type:letters', 'type:law', 'type:contract', 'type:platform', 'type:kernel']),
    types('type:console', []),
    types('type:tool', [
      'type:tool',
      'type:domain',
      'type:letters',
      'type:law',
      'type:contract',
      'type:platform',
      'type:kernel',
    ]),
    ...contexts.map((name) => types(`context:${name}`, [`context:${name}`, 'context:none'])),
    types('context:none', ['context:none', ...contexts.map((name) => `context:${name}`)]),
  ],
};

/** Specs may bring test libraries and start the local stack; whom the code itself may import stays the same. */
export const specBoundaries = {
  ...boundaries,
  depConstraints: boundaries.depConstraints.map(
    ({ bannedExternalImports: _banned, allowedExternalImports: _allowed, ...constraint }) =>
      ['type:platform', 'type:app', 'type:contract'].includes(constraint.sourceTag)
        ? { ...constraint, onlyDependOnLibsWithTags: [...constraint.onlyDependOnLibsWithTags, 'type:tool'] }
        : constraint,
  ),
};
