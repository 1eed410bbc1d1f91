package org.mesinfos.connectors.standard.ofx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Chunk;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.sgml.TagReader;

/**
 * Splits a file before its responses, or before the transactions of a single response. Not split are files with
 * investment statements, whose securities are elsewhere, files with several documents, and files with other elements
 * between transactions.
 */
final class OfxSplitter {

    private final long targetBytes;
    private final Cuts responses = new Cuts();
    private final Cuts transactions = new Cuts();
    private long documents;
    private boolean inTransaction;
    private boolean strangers;
    private boolean transactionsCanBeCut = true;
    private boolean canBeCut = true;

    private OfxSplitter(long targetBytes) {
        this.targetBytes = targetBytes;
    }

    static List<Chunk> split(SourceContent content, TextEncoding encoding, long targetBytes) throws IOException {
        if (content.size() <= targetBytes || !encoding.isByteWise()) {
            return List.of(Chunk.WHOLE);
        }
        OfxSplitter splitter = new OfxSplitter(targetBytes);
        try (InputStream in = content.open()) {
            TagReader tags = new TagReader(in, encoding.charset(), 0, Long.MAX_VALUE, 1);
            while (splitter.canBeCut && tags.next()) {
                splitter.look(tags);
            }
        }
        return splitter.chunks(content.size());
    }

    private void look(TagReader tags) {
        Role role = Role.of(tags.name());
        if (tags.kind() == TagReader.Kind.END) {
            inTransaction &= role != Role.TRANSACTION;
            return;
        }
        switch (role) {
            case DOCUMENT -> canBeCut = ++documents == 1;
            case RESPONSE -> responses.pass(tags);
            case STATEMENT -> canBeCut = !Role.isOfBroker(tags.name()) && responses.count > 0;
            case TRANSACTION -> {
                transactionsCanBeCut &= !strangers && tags.name().equals(Role.TRANSACTION_NAME);
                transactions.pass(tags);
                inTransaction = true;
                return;
            }
            case LIST, WRAPPER, SECURITIES, ACCOUNT_LISTING -> inTransaction = false;
            case PART -> {
                // It may be an element of a transaction.
            }
        }
        strangers |= transactions.count > 0 && !inTransaction;
    }

    private List<Chunk> chunks(long size) {
        if (!canBeCut) {
            return List.of(Chunk.WHOLE);
        }
        if (responses.count > 1) {
            return responses.chunks(size);
        }
        return transactionsCanBeCut ? transactions.chunks(size) : List.of(Chunk.WHOLE);
    }

    /** Possible split points: the starts of elements of one kind. */
    private final class Cuts {

        private final List<Chunk> starts = new ArrayList<>(List.of(Chunk.WHOLE));
        private long count;

        void pass(TagReader tags) {
            long last = starts.get(starts.size() - 1).start();
            if (count > 0 && tags.offset() - last >= targetBytes) {
                starts.add(new Chunk(tags.offset(), Long.MAX_VALUE, tags.line(), count));
            }
            count++;
        }

        List<Chunk> chunks(long size) {
            List<Chunk> chunks = new ArrayList<>(starts.size());
            for (int i = 0; i < starts.size(); i++) {
                Chunk start = starts.get(i);
                long end = i + 1 < starts.size() ? starts.get(i + 1).start() : size;
                chunks.add(new Chunk(start.start(), end, start.firstLine(), start.firstRecord()));
            }
            return chunks.size() > 1 ? List.copyOf(chunks) : List.of(Chunk.WHOLE);
        }
    }
}
