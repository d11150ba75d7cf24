// Files that somebody attached: fetched from Discord's hosts alone, without redirects, with their bytes counted.
import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { makeDownload } from '../../src/bot/download.ts';

describe('a file is only fetched', () => {
  const at = (url: string, size = 10) => ({ name: 'facts.yaml', size, url });
  const foreign = [
    'https://evil.example/attachments/1/2/facts.yaml',
    'https://cdn.discordapp.com.evil.example/attachments/1/2/facts.yaml',
    'https://cdn.discordapp.com@127.0.0.1/attachments/1/2/facts.yaml',
    'http://cdn.discordapp.com/attachments/1/2/facts.yaml',
    'https://cdn.discordapp.com:8443/attachments/1/2/facts.yaml',
    'https://cdn.discordapp.com./attachments/1/2/facts.yaml',
    'https://cdn.discordapp.com/other/1/2/facts.yaml',
    'http://127.0.0.1:1/attachments/1/2/facts.yaml',
    'file:///etc/passwd',
  ];
  test.each(foreign)('from Discord, not from %s', async (url) => {
    await expect(makeDownload(null)(at(url))).rejects.toThrow('uploaded to Discord');
    await expect(makeDownload('http://127.0.0.1:2/api')(at(url))).rejects.toThrow('uploaded to Discord');
  });

  test('without following a redirect, and no further than 4 MiB whatever it says of itself', async () => {
    const odd = createServer((request, response) => {
      if (request.url?.includes('/1/1/'))
        return void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
      response.writeHead(200);
      for (let part = 0; part < 6; part++) response.write(Buffer.alloc(1024 * 1024));
      response.end();
    });
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const { port } = odd.address() as { port: number };
    const download = makeDownload(`http://127.0.0.1:${port}/api`);
    await expect(download(at(`http://127.0.0.1:${port}/attachments/1/1/a.yaml`))).rejects.toThrow(
      'could not be fetched',
    );
    await expect(download(at(`http://127.0.0.1:${port}/attachments/2/2/a.yaml`))).rejects.toThrow(
      'at most 4 MiB',
    );
    odd.closeAllConnections();
    odd.close();
  });
});
