// What the bot says about its own answers and about messages, in English. Pure data.

export const englishMessages = {
  'tool.other-side': 'The other side',
  'tool.share': 'Share',
  'tool.not-asked': 'Not what I asked',
  'tool.delete': 'Delete',
  'other-side.heading': 'The other side',
  'not-asked.none': 'Then I found nothing nearer in the story. Please say it in other words.',
  'delete.not-yours': 'Only whoever asked can delete this answer.',
  'share.by': 'Shared by',
  'share.nothing': 'There is nothing here to share.',
  'repeat.pointer': 'That was answered here a moment ago.',
  'repeat.link': 'Go to the answer',
  'fair-use.notice': 'Those were many questions in a short time. I answer again in {seconds} seconds.',
  'message.unreadable':
    'Discord does not show me the text of this message. Name me with @ in it, or use Apps in its menu.',
  'message.voice': 'I cannot listen to voice messages. Please write your question.',
  'message.sticker': 'I read text only. Please write your question.',
  'message.file': 'I read text only, no files and pictures. Please write your question.',
  'message.other': 'I found no text in that. Please write your question.',
} as const;
