package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/** The document, response, statement and list that contain the current element. Not thread-safe. */
final class Position {

    private Optional<Around> document = Optional.empty();
    private Optional<Around> response = Optional.empty();
    private Optional<Statement> statement = Optional.empty();
    private String list = "";
    private boolean inDocument;
    private long responses;
    private boolean answered;

    void startDocument(long line) {
        document = Optional.of(Around.of(Role.DOCUMENT_NAME, Locator.path(line, "/" + Role.DOCUMENT_NAME)));
        inDocument = true;
    }

    void endDocument() {
        inDocument = false;
    }

    /** Starts a response. Responses of all kinds share one numbering, from 1. */
    void startResponse(String name, long line) {
        responses++;
        response = Optional.of(
                Around.of(name, Locator.path(line, "/" + Role.DOCUMENT_NAME + "/" + name + "[" + responses + "]")));
        answered = false;
    }

    void endResponse() {
        response = Optional.empty();
    }

    void startStatement(String name, long line) {
        if (response.isEmpty()) {
            startResponse("TRNRS", line);
        }
        answered = true;
        String path = response.get().locator().path() + "/" + name;
        statement = Optional.of(new Statement(name, Locator.path(line, path)));
    }

    void endStatement() {
        statement = Optional.empty();
        list = "";
    }

    void enterList(String name) {
        list = name;
    }

    void leaveList() {
        list = "";
    }

    /**
     * Continues the numbering of elements in a later split.
     *
     * @param splitRole role of the elements at which the file was split
     * @param precedingCount number of such elements before the split
     */
    void continueAfter(Role splitRole, long precedingCount) {
        if (splitRole == Role.RESPONSE) {
            responses = precedingCount;
        } else {
            statement.ifPresent(current -> current.startAt(precedingCount));
        }
    }

    /** Returns the last document that was started; empty before the first. */
    Optional<Around> document() {
        return document;
    }

    Optional<Around> response() {
        return response;
    }

    Optional<Statement> statement() {
        return statement;
    }

    /** Returns whether a document was started and not ended. */
    boolean isInDocument() {
        return inDocument;
    }

    /** Returns whether the current response has no statement so far. */
    boolean isUnanswered() {
        return !answered;
    }

    boolean isIn(String listName) {
        return list.equals(listName);
    }

    /**
     * Returns the path prefix of elements in the current list, such as {@code BANKTRANLIST/}; empty outside of lists.
     */
    String listPath() {
        return list.isEmpty() ? "" : list + "/";
    }

    /** Returns the locator of an element that is not a row of a statement. */
    Locator locator(String name, long line) {
        Locator parent = statement
                .map(Statement::locator)
                .or(() -> response.map(Around::locator))
                .or(() -> document.map(Around::locator))
                .orElse(Locator.path(line, ""));
        return Locator.path(line, parent.path() + "/" + listPath() + name);
    }

    /** Returns the collection to which the next elements belong: of the statement, response or document. */
    Parts parts() {
        return statement
                .map(Statement::parts)
                .or(() -> response.map(Around::parts))
                .or(() -> document.map(Around::parts))
                .orElseGet(Parts::new);
    }
}
