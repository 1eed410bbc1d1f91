package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/**
 * The elements that contain the current element: document ({@code OFX}), response ({@code STMTTRNRS}), statement ({@code
 * STMTRS}) and transaction list ({@code BANKTRANLIST}). Not thread-safe.
 */
final class OfxReaderState {

    private Optional<OfxContainer> document = Optional.empty();
    private Optional<OfxContainer> response = Optional.empty();
    private Optional<OfxStatement> statement = Optional.empty();
    private String currentList = "";
    private boolean inDocument;
    private long responseCount;
    private boolean hasStatement;

    void startDocument(long line) {
        document = Optional.of(
                OfxContainer.of(OfxElementRole.DOCUMENT_NAME, Locator.path(line, "/" + OfxElementRole.DOCUMENT_NAME)));
        inDocument = true;
    }

    void endDocument() {
        inDocument = false;
    }

    /** Starts a response. Responses of all kinds share one numbering, from 1. */
    void startResponse(String name, long line) {
        responseCount++;
        response = Optional.of(OfxContainer.of(
                name, Locator.path(line, "/" + OfxElementRole.DOCUMENT_NAME + "/" + name + "[" + responseCount + "]")));
        hasStatement = false;
    }

    void endResponse() {
        response = Optional.empty();
    }

    void startStatement(String name, long line) {
        if (response.isEmpty()) {
            startResponse("TRNRS", line);
        }
        hasStatement = true;
        String path = response.get().locator().path() + "/" + name;
        statement = Optional.of(new OfxStatement(Locator.path(line, path)));
    }

    void endStatement() {
        statement = Optional.empty();
        currentList = "";
    }

    void enterList(String name) {
        currentList = name;
    }

    void leaveList() {
        currentList = "";
    }

    /**
     * Continues the numbering of elements in a later split.
     *
     * @param splitRole role of the elements at which the file was split
     * @param precedingCount number of such elements before the split
     */
    void continueAfter(OfxElementRole splitRole, long precedingCount) {
        if (splitRole == OfxElementRole.RESPONSE) {
            responseCount = precedingCount;
        } else {
            statement.ifPresent(current -> current.setTransactionCount(precedingCount));
        }
    }

    /** Returns the last document that was started; empty before the first. */
    Optional<OfxContainer> document() {
        return document;
    }

    Optional<OfxContainer> response() {
        return response;
    }

    Optional<OfxStatement> statement() {
        return statement;
    }

    /** Returns whether a document was started and not ended. */
    boolean isInDocument() {
        return inDocument;
    }

    /** Returns whether the current response has no statement so far. */
    boolean lacksStatement() {
        return !hasStatement;
    }

    boolean isInList(String listName) {
        return currentList.equals(listName);
    }

    /**
     * Returns the path prefix of elements in the current list, such as {@code BANKTRANLIST/}; empty outside of lists.
     */
    String listPath() {
        return currentList.isEmpty() ? "" : currentList + "/";
    }

    /** Returns the locator of an element that is not a row of a statement. */
    Locator locator(String name, long line) {
        Locator parent = statement
                .map(OfxStatement::locator)
                .or(() -> response.map(OfxContainer::locator))
                .or(() -> document.map(OfxContainer::locator))
                .orElse(Locator.path(line, ""));
        return Locator.path(line, parent.path() + "/" + listPath() + name);
    }

    /** Returns the collection to which the next elements belong: of the statement, response or document. */
    OfxElements elements() {
        return statement
                .map(OfxStatement::elements)
                .or(() -> response.map(OfxContainer::elements))
                .or(() -> document.map(OfxContainer::elements))
                .orElseGet(OfxElements::new);
    }
}
