/* global window, document, fetch */
/** The component comes without its parser, so it is given a document that is parsed already: the references are put in place here. */
const main = document.getElementById('events');

const resolve = (whole, reference) =>
  reference
    .slice(2)
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce((value, name) => value[name], whole);

/** The document with each reference replaced by what it names, the same object for the same reference. */
const inPlace = (whole) => {
  const made = new Map();
  const walk = (value) => {
    if (!value || typeof value !== 'object') return value;
    const target = typeof value.$ref === 'string' ? resolve(whole, value.$ref) : value;
    if (target !== value) return walk(target);
    if (made.has(value)) return made.get(value);
    const copy = Array.isArray(value) ? [] : {};
    made.set(value, copy);
    for (const [name, one] of Object.entries(value)) copy[name] = walk(one);
    return copy;
  };
  return walk(whole);
};

const show = async () => {
  const answer = await fetch('../asyncapi.json');
  if (!answer.ok) throw new Error(`the document is not there yet (${answer.status})`);
  const schema = { ...inPlace(await answer.json()), 'x-parser-api-version': 1, 'x-parser-spec-parsed': true };
  for (const [id, message] of Object.entries(schema.components.messages)) message['x-parser-unique-object-id'] = id;
  for (const [id, channel] of Object.entries(schema.channels)) channel['x-parser-unique-object-id'] = id;
  for (const [id, operation] of Object.entries(schema.operations)) operation['x-parser-unique-object-id'] = id;
  window.AsyncApiStandalone.render({ schema, config: { show: { sidebar: true, errors: true }, expand: { messageExamples: false } } }, main);
};

show().catch((error) => {
  main.className = 'failed';
  main.textContent = error.message;
});
