package org.mesinfos.connectors.standard.ofx;

import java.util.Optional;
import org.mesinfos.connectors.api.Locator;

/** Where in a file the reader stands: document, response, statement and list. Not thread-safe. */
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

    /** Responses of every kind are numbered together, from 1. */
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

    /** The first piece ended before such an element; so many of them stand before the next piece. */
    void continueAfter(Role cutBefore, long earlier) {
        if (cutBefore == Role.RESPONSE) {
            responses = earlier;
        } else {
            statement.ifPresent(own -> own.startAt(earlier));
        }
    }

    /** The last document that began; empty before the first. */
    Optional<Around> document() {
        return document;
    }

    Optional<Around> response() {
        return response;
    }

    Optional<Statement> statement() {
        return statement;
    }

    /** Whether a document began and did not end. */
    boolean isInDocument() {
        return inDocument;
    }

    /** Whether the response that is open gave no statement. */
    boolean isUnanswered() {
        return !answered;
    }

    boolean isIn(String listName) {
        return list.equals(listName);
    }

    /** Begins the path of what stands in a list; empty outside of lists. */
    String listPath() {
        return list.isEmpty() ? "" : list + "/";
    }

    /** Where an element that is no row of a statement stands. */
    Locator locator(String name, long line) {
        Locator around = statement
                .map(Statement::locator)
                .or(() -> response.map(Around::locator))
                .or(() -> document.map(Around::locator))
                .orElse(Locator.path(line, ""));
        return Locator.path(line, around.path() + "/" + listPath() + name);
    }

    /** What keeps the parts that come next. */
    Parts parts() {
        return statement
                .map(Statement::parts)
                .or(() -> response.map(Around::parts))
                .or(() -> document.map(Around::parts))
                .orElseGet(Parts::new);
    }
}
