/** Text that may stand in HTML. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A page of the issuer: Chinese first, large type, nothing from elsewhere. */
export function page(title: string, body: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${title}</title><style>
:root{color-scheme:light dark}body{font:18px/1.6 system-ui,"PingFang SC","Microsoft YaHei",sans-serif;max-width:26rem;margin:8vh auto;padding:0 1rem}
h1{font-size:1.5rem}label{display:block;margin:1rem 0 .25rem}input{font:inherit;width:100%;box-sizing:border-box;padding:.5rem}
button{font:inherit;margin-top:1.5rem;padding:.6rem 1.5rem;background:#0958d9;color:#fff;border:0;border-radius:.3rem}.error{color:#cf1322}small{color:#767676}
</style></head><body><h1>${title}</h1>${body}</body></html>`;
}

/** Asks whether the session shall end. */
export function logoutPage(context: { body: string }, form: string): void {
  context.body = page(
    '退出登录 Sign out',
    `<p>确定退出安薪吗？<br>Sign out of anxin?</p>${form}<button form="op.logoutForm" name="logout" value="yes">退出 Sign out</button>`,
  );
}

/** Says that it has ended. */
export function loggedOutPage(context: { body: string }): void {
  context.body = page('已退出 Signed out', '<p><a href="/">返回 Back</a></p>');
}

/** Asks for name and password; `error` stands above the fields. */
export function signInForm(error: string): string {
  return page(
    '登录安薪 Sign in to anxin',
    `${error && `<p class="error" role="alert">${escaped(error)}</p>`}<form method="post" autocomplete="off">
<label for="name">用户名 Name</label><input id="name" name="name" required autofocus>
<label for="password">密码 Password</label><input id="password" name="password" type="password" required>
<button>登录 Sign in</button></form><p><small>演示环境：用户名同演示客户端，如 demo-inspector-371302，密码 demo。<br>Demonstration: names as the demo clients have them, password demo.</small></p>`,
  );
}
