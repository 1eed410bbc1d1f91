package org.mesinfos.connectors.standard.ofx;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.api.Split;
import org.mesinfos.connectors.api.SplitBuilder;
import org.mesinfos.connectors.format.lines.TextEncoding;
import org.mesinfos.connectors.format.sgml.TagReader;

/**
 * Splitter of a file before its responses, or before the transactions of a single response. Not split are files with
 * investment statements, whose securities are elsewhere, files with several documents, and files with other elements
 * between transactions.
 */
final class OfxSplitter {

    private final long targetBytes;
    private final SplitPoints responses = new SplitPoints();
    private final SplitPoints transactions = new SplitPoints();
    private long documents;
    private boolean inTransaction;
    private boolean hasOtherElements;
    private boolean canSplitTransactions = true;
    private boolean canSplit = true;

    private OfxSplitter(long targetBytes) {
        this.targetBytes = targetBytes;
    }

    static List<Split> split(SourceContent content, TextEncoding encoding, long targetBytes) throws IOException {
        if (content.size() <= targetBytes || !encoding.hasUnambiguousAscii()) {
            return List.of(Split.WHOLE);
        }
        OfxSplitter splitter = new OfxSplitter(targetBytes);
        try (InputStream in = content.open()) {
            TagReader tags = new TagReader(in, encoding.charset(), 0, Long.MAX_VALUE, 1);
            while (splitter.canSplit && tags.next()) {
                splitter.visit(tags);
            }
        }
        return splitter.splits();
    }

    private void visit(TagReader tags) {
        OfxElementRole role = OfxElementRole.of(tags.name());
        if (tags.kind() == TagReader.Kind.END) {
            inTransaction &= role != OfxElementRole.TRANSACTION;
            return;
        }
        switch (role) {
            case DOCUMENT -> canSplit = ++documents == 1;
            case RESPONSE -> responses.add(tags);
            case STATEMENT -> canSplit = !OfxElementRole.isInvestmentStatement(tags.name()) && responses.count > 0;
            case TRANSACTION -> {
                canSplitTransactions &= !hasOtherElements && tags.name().equals(OfxElementRole.TRANSACTION_NAME);
                transactions.add(tags);
                inTransaction = true;
                return;
            }
            case LIST, WRAPPER, SECURITIES, ACCOUNT_LISTING -> inTransaction = false;
            case OTHER -> {
                // It may be an element of a transaction.
            }
        }
        hasOtherElements |= transactions.count > 0 && !inTransaction;
    }

    private List<Split> splits() {
        if (!canSplit) {
            return List.of(Split.WHOLE);
        }
        if (responses.count > 1) {
            return responses.splits.build();
        }
        return canSplitTransactions ? transactions.splits.build() : List.of(Split.WHOLE);
    }

    /** Possible split points: the starts of elements of one kind. */
    private final class SplitPoints {

        private final SplitBuilder splits = new SplitBuilder(targetBytes);
        private long count;

        void add(TagReader tags) {
            splits.offer(tags.offset(), tags.line(), count);
            count++;
        }
    }
}
