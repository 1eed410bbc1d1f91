package org.mesinfos.connectors.standard.statement;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;

/**
 * Rows of the accounts of a file. Their subject is the account, which is linked to the customer of the delivery if there is one,
 * or else that customer.
 */
public final class AccountRows {

    private final SourceContext context;

    public AccountRows(SourceContext context) {
        this.context = context;
    }

    /**
     * Returns the row of a record, in which it sets the organisation and the subject.
     *
     * @param account the account of the record; empty if the file does not identify it
     */
    public ParsedRow row(
            RecordType type, SpecificRecord record, Locator locator, Optional<Subject> account, RecordKey key) {
        return row(type, record, locator, account, key, List.of());
    }

    /**
     * Returns the row of a record, in which it sets the organisation and the subject.
     *
     * @param account the account of the record; empty if the file does not identify it
     * @param stated links that the file itself states
     */
    public ParsedRow row(
            RecordType type,
            SpecificRecord record,
            Locator locator,
            Optional<Subject> account,
            RecordKey key,
            List<SubjectLink> stated) {
        Optional<Subject> subject = account.or(this::customer);
        record.put(Envelope.ORGANISATION, context.organisation());
        subject.ifPresent(owner -> {
            record.put(Envelope.SUBJECT, owner.reference());
            record.put(Envelope.SUBJECT_KIND, owner.kind());
        });
        return new ParsedRow(type, record, locator, subject, key, links(subject, stated));
    }

    private Optional<Subject> customer() {
        return context.customer().filter(name -> !name.isBlank()).map(Subject::customer);
    }

    private List<SubjectLink> links(Optional<Subject> subject, List<SubjectLink> stated) {
        Optional<SubjectLink> delivered = subject.filter(owner -> owner.kind() == SubjectKind.ACCOUNT)
                .flatMap(owner -> customer().map(customer -> new SubjectLink(owner, customer)));
        return Stream.concat(delivered.stream(), stated.stream()).distinct().toList();
    }
}
