package org.mesinfos.connectors.standard.ofx;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.sgml.SgmlElementReader;
import org.mesinfos.connectors.format.sgml.TagReader;

/**
 * Streaming reader of documents. Keeps one transaction in memory, and the elements of one statement outside of its
 * transactions. Not thread-safe.
 */
final class OfxDocumentReader {

    private final OfxRowEmitter rows;
    private final OfxSecurities securities;
    private final OfxElementDispatcher dispatcher;
    private final OfxPortfolioReader portfolioReader;
    private final OfxOpenElements openElements = new OfxOpenElements();
    private final OfxReaderState state = new OfxReaderState();
    private TagReader tags;
    private SgmlElementReader elements;
    private boolean isTruncated;

    /** @param tags positioned before the first tag */
    OfxDocumentReader(TagReader tags, OfxSecurities securities, OfxRowEmitter rows) {
        this.rows = rows;
        this.securities = securities;
        this.dispatcher = new OfxElementDispatcher(state, securities, rows);
        this.portfolioReader = new OfxPortfolioReader(securities);
        this.tags = tags;
        this.elements = new SgmlElementReader(tags);
    }

    /** Reads up to the first element of a role. No row precedes it. */
    void readUpTo(OfxElementRole role) throws IOException {
        while (tags.next()) {
            if (tags.kind() != TagReader.Kind.END && OfxElementRole.of(tags.name()) == role) {
                return;
            }
            readTag();
        }
    }

    /**
     * Continues with a later split of the file.
     *
     * @param splitRole role of the elements at which the file was split
     * @param precedingCount number of such elements before the split
     */
    void continueWithSplit(TagReader split, OfxElementRole splitRole, long precedingCount) {
        tags = split;
        elements = new SgmlElementReader(split);
        state.continueAfter(splitRole, precedingCount);
    }

    /** Reads to the end of a split that another one follows. */
    void readSplit(OfxElementRole splitRole) throws IOException {
        while (tags.next()) {
            readTag();
        }
        if (splitRole == OfxElementRole.RESPONSE) {
            finishResponse();
        }
    }

    /** Reads to the end of the file. */
    void readToEnd() throws IOException {
        while (tags.next()) {
            readTag();
        }
        if (state.document().isEmpty() && rows.isEmpty()) {
            rows.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "OFX", "no such element", "an OFX document"));
            return;
        }
        finishResponse();
        state.document().ifPresent(this::finishFile);
    }

    private void finishFile(OfxContainer document) {
        if (state.isInDocument() && !isTruncated) {
            rows.reject(new Rejection(
                    RejectionReason.BROKEN_FILE,
                    document.locator(),
                    OfxElementRole.DOCUMENT_NAME,
                    "the end of the file",
                    "the end tag of the document"));
        } else if (rows.isEmpty() && document.hasErrorStatus()) {
            rows.reject(errorStatus(document, "an accepted sign-on"));
        } else if (rows.isEmpty()) {
            rows.skipped(document.locator(), "a document without statements");
        }
    }

    private static Rejection errorStatus(OfxContainer container, String expected) {
        return new Rejection(
                RejectionReason.MISSING_VALUE, container.locator(), "STATUS", "the status of an error", expected);
    }

    private void readTag() throws IOException {
        String name = tags.name();
        OfxElementRole role = OfxElementRole.of(name);
        if (tags.kind() == TagReader.Kind.END) {
            endElement(name, role);
        } else if (role.isReadWhole()) {
            readElement(name, role);
        } else {
            startElement(name, role);
            if (tags.kind() == TagReader.Kind.START) {
                openElements.open(name);
            }
        }
    }

    private void startElement(String name, OfxElementRole role) {
        switch (role) {
            case DOCUMENT -> {
                finishResponse();
                state.startDocument(tags.line());
            }
            case RESPONSE -> {
                finishResponse();
                state.startResponse(name, tags.line());
            }
            case STATEMENT -> {
                finishStatement();
                state.startStatement(name, tags.line());
            }
            case LIST -> state.enterList(name);
            case WRAPPER, SECURITIES, TRANSACTION, ACCOUNT_LISTING, OTHER -> {
                // These start no structure.
            }
        }
    }

    private void endElement(String name, OfxElementRole role) {
        switch (role) {
            case DOCUMENT -> {
                finishResponse();
                emitDeferredPortfolios();
                securities.clear();
                state.endDocument();
            }
            case RESPONSE -> finishResponse();
            case STATEMENT -> finishStatement();
            case LIST -> state.leaveList();
            case SECURITIES -> emitDeferredPortfolios();
            case WRAPPER, TRANSACTION, ACCOUNT_LISTING, OTHER -> {
                // These end no structure.
            }
        }
        openElements.close(name);
    }

    private void finishResponse() {
        finishStatement();
        state.response()
                .filter(response -> state.lacksStatement() && response.hasErrorStatus())
                .ifPresent(response -> rows.reject(errorStatus(response, "an answer")));
        state.endResponse();
    }

    private void finishStatement() {
        state.statement().ifPresent(statement -> {
            OfxElements response = state.response().map(OfxContainer::elements).orElseGet(OfxElements::new);
            OfxElements document = state.document().map(OfxContainer::elements).orElseGet(OfxElements::new);
            if (!statement.elements().isEmpty()) {
                rows.emit(
                        statement.account(),
                        statement.locator(),
                        () -> OfxStatementReader.account(statement, response, document));
            }
            if (statement.hasSecurities() && !securities.defer(statement)) {
                emitPortfolio(statement);
            }
        });
        state.endStatement();
    }

    /** Emits the deferred portfolios. Call it after the last security description of the document. */
    private void emitDeferredPortfolios() {
        securities.takeDeferred().forEach(this::emitPortfolio);
    }

    private void emitPortfolio(OfxStatement statement) {
        rows.emit(statement.account(), OfxPortfolioReader.locator(statement), () -> portfolioReader.read(statement));
    }

    private void readElement(String name, OfxElementRole role) throws IOException {
        OfxElementShape shape =
                tags.hasText() || name.startsWith("DT") ? OfxElementShape.LEAF : OfxElementShape.AGGREGATE;
        Locator locator = dispatcher.locator(name, tags.line(), role, shape);
        SgmlElementReader.End end = elements.read(OfxElementRole.closingTags(name, openElements));
        switch (end) {
            case COMPLETE -> dispatcher.dispatch(elements, role, locator, shape);
            case TRUNCATED -> {
                isTruncated = true;
                rows.reject(new Rejection(
                        RejectionReason.BROKEN_FILE, locator, name, "the end of the file", "the end of the element"));
            }
            case TOO_LARGE ->
                rows.reject(new Rejection(
                        RejectionReason.TOO_LARGE,
                        locator,
                        name,
                        "an element of more than " + SgmlElementReader.MAX_ELEMENT_SIZE + " characters",
                        "at most " + SgmlElementReader.MAX_ELEMENT_SIZE));
        }
    }
}
