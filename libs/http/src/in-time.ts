/** A probe waits no longer: what hangs is as good as away. Milliseconds. */
const PATIENCE_MS = 2_500;

/** Whether what is asked answers, in time. */
export const answersInTime = async (ask: () => Promise<unknown>, patience = PATIENCE_MS): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([ask().then(() => true), late]);
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
};
