const services = ['intake', 'routing', 'mediation', 'enforcement-cases', 'sampling', 'analytics'];
window.SwaggerUIBundle({
  dom_id: '#api',
  urls: services.map((name) => ({ name, url: `/api/${name}/openapi.json` })),
  'urls.primaryName': new URLSearchParams(location.search).get('service') ?? 'intake',
  presets: [window.SwaggerUIBundle.presets.apis, window.SwaggerUIStandalonePreset],
  layout: 'StandaloneLayout',
});
