package org.mesinfos.connectors.standard.x12;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.HealthReimbursement;

/** Fields of one record, filled from its segments. */
final class ServiceFields {

    /** Default currency: X12 835 is a standard of the United States. */
    private static final String DOLLAR = "USD";

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);
    private static final int PAYMENT_DATE = 16;
    private static final int NAME = 2;
    private static final int IDENTIFIER = 4;
    private static final int CLAIM_NUMBER = 7;
    private static final int PAID_UNITS = 5;
    private static final int ACT_LABEL = 6;
    /**
     * Positions of the amounts of the six adjustments in a segment. Each adjustment has a reason, an amount and a
     * quantity, after the group code.
     */
    private static final int[] ADJUSTMENTS = {3, 6, 9, 12, 15, 18};

    private static final int QUANTITY_SCALE = 6;

    private final HealthReimbursement record;
    private final X12Separators separators;

    ServiceFields(HealthReimbursement record, X12Separators separators) {
        this.record = record;
        this.separators = separators;
    }

    void header(List<X12Segment> header) {
        record.setCurrency(DOLLAR);
        record.setThirdPartyPayment(true);
        for (X12Segment segment : header) {
            if (segment.id().equals("BPR")) {
                day(segment, PAYMENT_DATE, record::setPaymentDate);
            } else if (segment.id().equals("CUR")) {
                segment.take(NAME).ifPresent(record::setCurrency);
            } else if (segment.is("N1", "PR")) {
                segment.take(NAME).ifPresent(record::setScheme);
            } else if (segment.is("N1", "PE")) {
                segment.take(NAME).ifPresent(name -> {
                    record.setPayee(name);
                    record.setPractitionerName(name);
                });
                segment.take(IDENTIFIER).ifPresent(record::setPractitionerIdentifier);
            }
        }
    }

    /** Reads a claim. Its period is not that of a service with a day of its own, so it stays unclaimed for this one. */
    void claim(List<X12Segment> claim, List<X12Segment> service) {
        boolean hasOwnDay = service.stream()
                .anyMatch(segment -> isStart(segment) && day(segment, 2).isPresent());
        X12Segment own = claim.get(0);
        own.take(own.peek(CLAIM_NUMBER).isPresent() ? CLAIM_NUMBER : 1).ifPresent(record::setStatementNumber);
        for (X12Segment segment : claim) {
            if (segment.is("NM1", "QC")) {
                name(segment).ifPresent(record::setBeneficiaryName);
            } else if (segment.is("NM1", "82")) {
                name(segment).ifPresent(record::setPractitionerName);
                segment.take(9).ifPresent(record::setPractitionerIdentifier);
            } else if (hasOwnDay && (segment.is("DTM", "232") || segment.is("DTM", "233"))) {
                segment.release();
            } else if (segment.is("DTM", "232")) {
                day(segment, 2, record::setCareDate);
            } else if (segment.is("DTM", "233")) {
                day(segment, 2, record::setCareEndDate);
            }
        }
    }

    void service(List<X12Segment> service) {
        procedure(service.get(0));
        X12Amounts.take(service.get(0), PAID_UNITS)
                .ifPresent(units -> record.setQuantity(units.setScale(QUANTITY_SCALE)));
        details(service);
    }

    /** Reads the days, the reference and the adjustments of a service, or of a claim without services. */
    void details(List<X12Segment> service) {
        BigDecimal ofPatient = null;
        for (X12Segment segment : service) {
            if (isStart(segment)) {
                day(segment, 2, record::setCareDate);
            } else if (segment.is("DTM", "151")) {
                day(segment, 2, record::setCareEndDate);
            } else if (segment.is("AMT", "B6")) {
                X12Amounts.take(segment, 2).ifPresent(record::setBase);
            } else if (segment.is("REF", "6R")) {
                segment.take(2).ifPresent(record::setLineNumber);
            } else if (segment.is("CAS", "PR")) {
                ofPatient = sum(ofPatient, segment);
            }
        }
        record.setRemaining(ofPatient);
    }

    /** Adds the amounts that remain for the patient to pay. The single amounts stay unclaimed, with their reasons. */
    private static @Nullable BigDecimal sum(@Nullable BigDecimal previous, X12Segment adjustment) {
        BigDecimal sum = previous;
        for (int position : ADJUSTMENTS) {
            Optional<BigDecimal> amount = adjustment.peek(position).flatMap(text -> number(text));
            if (amount.isPresent()) {
                sum = sum == null ? amount.get() : sum.add(amount.get());
            }
        }
        return sum;
    }

    private static Optional<BigDecimal> number(String text) {
        X12Segment amount = X12Segment.of("CAS*" + text, '*', 0);
        return X12Amounts.take(amount, 1);
    }

    /** Reads the procedure: code list, code, up to four modifiers, and label. */
    private void procedure(X12Segment service) {
        service.peek(1).ifPresent(composite -> {
            List<String> parts = X12Segment.parts(composite, separators.component());
            // The element stays unclaimed because it also contains the modifiers and the code list.
            if (parts.size() > 1 && !parts.get(1).isEmpty()) {
                record.setActCode(parts.get(1));
            }
            if (parts.size() > ACT_LABEL && !parts.get(ACT_LABEL).isEmpty()) {
                record.setActLabel(parts.get(ACT_LABEL));
            }
        });
    }

    /** Returns the name, given names first. */
    private static Optional<String> name(X12Segment segment) {
        String name = Stream.of(4, 5, 3, 7)
                .map(position -> segment.take(position).orElse(null))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private static boolean isStart(X12Segment segment) {
        return segment.is("DTM", "472") || segment.is("DTM", "150");
    }

    private static void day(X12Segment segment, int position, Consumer<LocalDate> field) {
        day(segment, position).ifPresent(day -> {
            field.accept(day);
            segment.take(position);
        });
    }

    /** Returns a day without claiming it; empty if the element is no day, so that its text is stored in additional. */
    private static Optional<LocalDate> day(X12Segment segment, int position) {
        return segment.peek(position).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text, DAY));
            } catch (DateTimeException noDate) {
                return Optional.empty();
            }
        });
    }
}
