/** Where a clone was never built: a person with a browser reads what to do, and the API works all the same. */
export const NOT_BUILT_PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>The console has not been built</title></head>
<body>
<h1>The console has not been built</h1>
<p>Run <code>npm run build</code> in the project's folder, then load this page again.</p>
</body>
</html>
`;
