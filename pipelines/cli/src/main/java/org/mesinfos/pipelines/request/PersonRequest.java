package org.mesinfos.pipelines.request;

import java.util.Optional;

/**
 * A request of a person, as the page wrote it. It does not prove who wrote it.
 *
 * @param id first digits of the SHA-256 of the file, by which the list of requests names it
 * @param kind the subject
 * @param person person id
 * @param bundleHash hash of the bundle that the person saw
 * @param organisation organisation whose data it concerns; empty for all
 * @param record record that it concerns; empty for all
 * @param words the person's words; may be empty
 * @param json the request as one line of JSON
 */
public record PersonRequest(
        String id,
        RequestKind kind,
        String person,
        String bundleHash,
        Optional<String> organisation,
        Optional<RequestedRecord> record,
        String words,
        String json) {

    /** Returns the data that the request concerns. */
    public RequestScope scope() {
        if (record.isPresent()) {
            return RequestScope.RECORD;
        }
        return organisation.isPresent() ? RequestScope.ORGANISATION : RequestScope.PERSON;
    }

    PersonRequest withId(String other) {
        return new PersonRequest(other, kind, person, bundleHash, organisation, record, words, json);
    }

    /** Returns whether the erasure of the person is exactly what the request asks for. */
    public boolean asksToErasePerson() {
        return kind == RequestKind.ERASURE && scope() == RequestScope.PERSON;
    }
}
