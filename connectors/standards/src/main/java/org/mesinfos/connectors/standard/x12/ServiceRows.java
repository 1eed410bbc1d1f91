package org.mesinfos.connectors.standard.x12;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.RecordType;

/** Emitter of one record per service, and per claim without services. Not thread-safe. */
final class ServiceRows {

    private static final int PATIENT_NUMBER = 9;

    private final SourceContext context;
    private final RowSink sink;
    private final X12Separators separators;

    ServiceRows(SourceContext context, RowSink sink, X12Separators separators) {
        this.context = context;
        this.sink = sink;
        this.separators = separators;
    }

    void skipped(X12Segment segment, String rule) {
        sink.skip(Locator.line(segment.line()), rule);
    }

    void readAndReject(RejectionReason reason, Locator locator, String found, String expected) {
        sink.startRow();
        sink.reject(new Rejection(reason, locator, "", found, expected));
    }

    /**
     * Emits or rejects one service.
     *
     * @param header segments before the claims
     * @param claim segments of its claim: CLP and what follows it
     * @param service SVC and the segments after it; empty for the claim as a whole
     * @param number number of the service in its claim, from 1
     */
    void service(List<X12Segment> header, List<X12Segment> claim, List<X12Segment> service, int number) {
        sink.startRow();
        List<X12Segment> own = service.isEmpty() ? claim : service;
        X12Segment amounts = own.get(0);
        Locator locator = Locator.path(amounts.line(), amounts.id());
        if (claim.isEmpty()) {
            sink.reject(new Rejection(
                    RejectionReason.UNKNOWN_ROW, locator, "", "a service outside of claims", "a claim (CLP) above it"));
            return;
        }
        int charge = service.isEmpty() ? 3 : 2;
        int payment = service.isEmpty() ? 4 : 3;
        Optional<Rejection> invalid = X12Amounts.rejection(amounts, charge, locator)
                .or(() -> X12Amounts.rejection(amounts, payment, locator));
        if (invalid.isPresent()) {
            sink.reject(invalid.get());
            return;
        }
        HealthReimbursement record = (HealthReimbursement) RecordType.HEALTH_REIMBURSEMENT.newRecord();
        BigDecimal paid = X12Amounts.take(amounts, charge).orElseThrow();
        BigDecimal reimbursed = X12Amounts.take(amounts, payment).orElseThrow();
        record.setPaid(paid);
        record.setReimbursed(reimbursed);
        ServiceFields fields = new ServiceFields(record, separators);
        fields.header(header);
        fields.claim(claim, service);
        if (service.isEmpty()) {
            fields.details(own);
        } else {
            fields.service(own);
        }
        Envelope.setOrganisation(record, context.organisation());
        Optional<Subject> subject = subject(claim);
        subject.ifPresent(found -> Envelope.setSubject(record, found.kind(), found.reference()));
        X12AdditionalValues additional = new X12AdditionalValues(record.getAdditional());
        Stream.of(header, claim, service).flatMap(List::stream).forEach(segment -> segment.addUnclaimed(additional));
        sink.accept(new ParsedRow(
                RecordType.HEALTH_REIMBURSEMENT,
                record,
                locator,
                subject,
                RecordKeys.natural(
                        record.getStatementNumber(),
                        record.getPaymentDate(),
                        number,
                        record.getActCode(),
                        record.getCareDate(),
                        plain(paid),
                        plain(reimbursed)),
                List.of()));
    }

    /** Returns the patient by member number, else the customer of the delivery. */
    private Optional<Subject> subject(List<X12Segment> claim) {
        Predicate<X12Segment> patient = segment -> segment.is("NM1", "QC");
        return claim.stream()
                .filter(patient)
                .flatMap(segment -> segment.take(PATIENT_NUMBER).stream())
                .findFirst()
                .or(() -> context.customer().filter(customer -> !customer.isBlank()))
                .map(Subject::customer);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
