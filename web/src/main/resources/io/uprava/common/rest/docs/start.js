"use strict";

const swaggerUi = globalThis.SwaggerUIBundle;

swaggerUi({
  url: new URL("../../openapi", document.baseURI).href,
  dom_id: "#swagger-ui",
  deepLinking: true,
  displayRequestDuration: true,
  filter: true,
  persistAuthorization: false,
  presets: [swaggerUi.presets.apis],
  tryItOutEnabled: true,
  validatorUrl: null,
});
