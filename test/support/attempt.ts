/** Python: `attempt(action, ...)` is what a call gives, or its exception as a text. */
export const ATTEMPT = `
def attempt(action, *args, **keywords):
    try:
        return action(*args, **keywords)
    except Exception as failure:
        return type(failure).__name__ + ': ' + str(failure)
`;
