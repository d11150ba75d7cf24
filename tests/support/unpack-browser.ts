// Before all tests: unpacks the browser once, so that two test files do not do it at the same time.
import chromiumFromNpm from '@sparticuz/chromium';

export default async function unpackBrowser(): Promise<void> {
  await chromiumFromNpm.executablePath();
}
