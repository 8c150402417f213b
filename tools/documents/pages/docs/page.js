/* global window */
window.SwaggerUIBundle({
  url: '../openapi.json',
  dom_id: '#calls',
  deepLinking: true,
  docExpansion: 'list',
  defaultModelsExpandDepth: 0,
  filter: true,
  // Nothing of the document is sent to anybody for checking.
  validatorUrl: null,
});
