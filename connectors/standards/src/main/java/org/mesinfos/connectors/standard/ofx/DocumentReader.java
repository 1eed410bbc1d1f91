package org.mesinfos.connectors.standard.ofx;

import java.io.IOException;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.sgml.ElementReader;
import org.mesinfos.connectors.format.sgml.TagReader;

/**
 * Streaming reader of documents. Keeps one transaction in memory, and the elements of one statement outside of its
 * transactions. Not thread-safe.
 */
final class DocumentReader {

    private final Rows rows;
    private final Securities securities;
    private final ElementSorter sorter;
    private final Portfolio portfolio;
    private final OpenElements open = new OpenElements();
    private final Position position = new Position();
    private TagReader tags;
    private ElementReader elements;
    private boolean brokenOff;

    /** @param tags positioned before the first tag */
    DocumentReader(TagReader tags, Securities securities, Rows rows) {
        this.rows = rows;
        this.securities = securities;
        this.sorter = new ElementSorter(position, securities, rows);
        this.portfolio = new Portfolio(securities);
        this.tags = tags;
        this.elements = new ElementReader(tags);
    }

    /** Reads up to the first element of a role. No row precedes it. */
    void readUpTo(Role role) throws IOException {
        while (tags.next()) {
            if (tags.kind() != TagReader.Kind.END && Role.of(tags.name()) == role) {
                return;
            }
            tag();
        }
    }

    /**
     * Continues with a later split of the file.
     *
     * @param splitRole role of the elements at which the file was split
     * @param precedingCount number of such elements before the split
     */
    void continueWith(TagReader split, Role splitRole, long precedingCount) {
        tags = split;
        elements = new ElementReader(split);
        position.continueAfter(splitRole, precedingCount);
    }

    /** Reads to the end of a split that another one follows. */
    void readPiece(Role splitRole) throws IOException {
        while (tags.next()) {
            tag();
        }
        if (splitRole == Role.RESPONSE) {
            finishResponse();
        }
    }

    /** Reads to the end of the file. */
    void readToEnd() throws IOException {
        while (tags.next()) {
            tag();
        }
        if (position.document().isEmpty() && rows.isEmpty()) {
            rows.reject(new Rejection(
                    RejectionReason.UNREADABLE_FILE, Locator.wholeFile(), "OFX", "no such element", "an OFX document"));
            return;
        }
        finishResponse();
        position.document().ifPresent(this::finishFile);
    }

    private void finishFile(Around document) {
        if (position.isInDocument() && !brokenOff) {
            rows.reject(new Rejection(
                    RejectionReason.BROKEN_FILE,
                    document.locator(),
                    Role.DOCUMENT_NAME,
                    "the end of the file",
                    "the end tag of the document"));
        } else if (rows.isEmpty() && document.isRefused()) {
            rows.reject(refusal(document, "an accepted sign-on"));
        } else if (rows.isEmpty()) {
            rows.skipped(document.locator(), "a document without statements");
        }
    }

    private static Rejection refusal(Around container, String expected) {
        return new Rejection(
                RejectionReason.MISSING_VALUE, container.locator(), "STATUS", "the status of an error", expected);
    }

    private void tag() throws IOException {
        String name = tags.name();
        Role role = Role.of(name);
        if (tags.kind() == TagReader.Kind.END) {
            end(name, role);
        } else if (role.isRead()) {
            element(name, role);
        } else {
            start(name, role);
            if (tags.kind() == TagReader.Kind.START) {
                open.open(name);
            }
        }
    }

    private void start(String name, Role role) {
        switch (role) {
            case DOCUMENT -> {
                finishResponse();
                position.startDocument(tags.line());
            }
            case RESPONSE -> {
                finishResponse();
                position.startResponse(name, tags.line());
            }
            case STATEMENT -> {
                finishStatement();
                position.startStatement(name, tags.line());
            }
            case LIST -> position.enterList(name);
            case WRAPPER, SECURITIES, TRANSACTION, ACCOUNT_LISTING, PART -> {
                // These start no structure.
            }
        }
    }

    private void end(String name, Role role) {
        switch (role) {
            case DOCUMENT -> {
                finishResponse();
                finishPortfolios();
                securities.forget();
                position.endDocument();
            }
            case RESPONSE -> finishResponse();
            case STATEMENT -> finishStatement();
            case LIST -> position.leaveList();
            case SECURITIES -> finishPortfolios();
            case WRAPPER, TRANSACTION, ACCOUNT_LISTING, PART -> {
                // These end no structure.
            }
        }
        open.close(name);
    }

    private void finishResponse() {
        finishStatement();
        position.response()
                .filter(response -> position.isUnanswered() && response.isRefused())
                .ifPresent(response -> rows.reject(refusal(response, "an answer")));
        position.endResponse();
    }

    private void finishStatement() {
        position.statement().ifPresent(statement -> {
            Parts response = position.response().map(Around::parts).orElseGet(Parts::new);
            Parts document = position.document().map(Around::parts).orElseGet(Parts::new);
            if (!statement.parts().isEmpty()) {
                rows.read(
                        statement.account(),
                        statement.locator(),
                        () -> StatementReader.account(statement, response, document));
            }
            if (statement.namesSecurities() && !securities.await(statement)) {
                portfolio(statement);
            }
        });
        position.endStatement();
    }

    /** Emits the deferred portfolios. Call it after the last security description of the document. */
    private void finishPortfolios() {
        securities.released().forEach(this::portfolio);
    }

    private void portfolio(Statement statement) {
        rows.read(statement.account(), Portfolio.locator(statement), () -> portfolio.read(statement));
    }

    private void element(String name, Role role) throws IOException {
        boolean isLeaf = tags.hasText() || name.startsWith("DT");
        Locator locator = sorter.locator(name, tags.line(), role, isLeaf);
        ElementReader.End end = elements.read(Role.around(name, open));
        switch (end) {
            case WHOLE -> sorter.sort(elements, role, locator, isLeaf);
            case TRUNCATED -> {
                brokenOff = true;
                rows.reject(new Rejection(
                        RejectionReason.BROKEN_FILE, locator, name, "the end of the file", "the end of the element"));
            }
            case TOO_LARGE ->
                rows.reject(new Rejection(
                        RejectionReason.TOO_LARGE,
                        locator,
                        name,
                        "an element of more than " + ElementReader.LARGEST_ELEMENT + " characters",
                        "at most " + ElementReader.LARGEST_ELEMENT));
        }
    }
}
