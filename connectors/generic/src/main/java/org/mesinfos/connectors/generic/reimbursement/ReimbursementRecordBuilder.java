package org.mesinfos.connectors.generic.reimbursement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.generic.document.MappedValues;
import org.mesinfos.connectors.generic.document.RecordDecimals;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.records.HealthReimbursement;
import org.mesinfos.records.RecordType;

/** Builder of the {@code HealthReimbursement} records of a statement: one for each line of care. */
final class ReimbursementRecordBuilder {

    private final PrintedReimbursements statement;
    private final MappedValues mappedValues = new MappedValues(ReimbursementVocabulary.CAPTIONS, Set.of("beneficiary"));
    private final SourceContext context;
    private final Optional<String> number;
    private final Optional<String> insuranceNumber;
    private final Optional<String> memberNumber;
    private final Optional<LocalDate> paymentDate;

    ReimbursementRecordBuilder(SourceContext context, PrintedReimbursements statement) {
        this.context = context;
        this.statement = statement;
        this.number = mappedValues.unanimous("statement-number", statement.reference("statement-number"));
        this.insuranceNumber = mappedValues.unanimous("insurance-number", statement.reference("insurance-number"));
        this.memberNumber = mappedValues.unanimous("member-number", statement.reference("member-number"));
        this.paymentDate = mappedValues.unanimous("payment-date", statement.date("payment-date"));
        statement
                .table()
                .deductions()
                .forEach(amount -> mappedValues.addUnmapped(
                        amount.caption().text(), amount.amount().toPlainString()));
        mappedValues.addRemaining(statement.document(), Set.of());
    }

    List<ParsedRow> toRows() {
        return statement.table().lines().stream().map(this::toRow).toList();
    }

    private ParsedRow toRow(CareLine line) {
        HealthReimbursement.Builder record = HealthReimbursement.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setStatementNumber(number.orElse(null))
                .setNationalInsuranceNumber(insuranceNumber.orElse(null))
                .setCurrency(statement.currency().orElse(null));
        setDates(record, line);
        setTexts(record, line);
        setAmounts(record, line);
        setSchemes(record);
        Map<String, String> additional = new HashMap<>(mappedValues.additional());
        additional.putAll(line.unmapped());
        record.setAdditional(additional);
        Optional<Subject> subject = context.customer()
                .filter(name -> !name.isBlank())
                .or(() -> memberNumber)
                .or(() -> insuranceNumber)
                .map(Subject::customer);
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        HealthReimbursement built = record.build();
        return new ParsedRow(RecordType.HEALTH_REIMBURSEMENT, built, line.locator(), subject, key(built), List.of());
    }

    private void setDates(HealthReimbursement.Builder record, CareLine line) {
        record.setCareDate(statement.date(line, "care-date").orElse(null));
        record.setCareEndDate(statement.date(line, "care-end-date").orElse(null));
        record.setPaymentDate(
                statement.date(line, "payment-date").or(() -> paymentDate).orElse(null));
    }

    private void setTexts(HealthReimbursement.Builder record, CareLine line) {
        record.setActLabel(line.text("act").orElse(null));
        record.setActCode(line.text("act-code").orElse(null));
        record.setPractitionerName(line.text("practitioner").orElse(null));
        record.setPayee(line.text("payee").orElse(null));
        record.setBeneficiaryName(line.text("beneficiary")
                .or(() -> line.beneficiary().map(Beneficiary::name))
                .orElse(null));
        record.setBeneficiaryBirthDate(line.beneficiary()
                .filter(person -> person.name().equals(record.getBeneficiaryName()))
                .flatMap(Beneficiary::birthDate)
                .flatMap(statement.dates()::date)
                .orElse(null));
    }

    private void setAmounts(HealthReimbursement.Builder record, CareLine line) {
        record.setPaid(amount(line, "cost"));
        record.setBase(amount(line, "base"));
        record.setReimbursed(amount(line, "reimbursed"));
        record.setComplementaryReimbursed(amount(line, "complementary"));
        record.setRemaining(amount(line, "remaining"));
        record.setFlatDeduction(line.number("flat-deduction")
                .map(BigDecimal::abs)
                .flatMap(RecordDecimals::toAmount)
                .orElse(null));
        record.setRate(line.number("rate").flatMap(RecordDecimals::toQuantity).orElse(null));
        record.setQuantity(
                line.number("quantity").flatMap(RecordDecimals::toQuantity).orElse(null));
    }

    private void setSchemes(HealthReimbursement.Builder record) {
        if (statement.insurer().filter("reimbursed"::equals).isPresent()) {
            record.setScheme(statement.issuer().orElse(null));
        } else if (statement.insurer().isPresent()) {
            record.setComplementaryScheme(statement.issuer().orElse(null));
        }
    }

    private static @Nullable BigDecimal amount(CareLine line, String concept) {
        return line.number(concept).flatMap(RecordDecimals::toAmount).orElse(null);
    }

    /** Returns the natural key of the reimbursement of one act. Two equal acts of one day are numbered. */
    private static RecordKey key(HealthReimbursement act) {
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                Stream.of(
                                act.getPaymentDate(),
                                act.getCareDate(),
                                act.getBeneficiaryName(),
                                act.getActLabel(),
                                act.getPaid(),
                                act.getReimbursed(),
                                act.getComplementaryReimbursed())
                        .map(value -> Objects.toString(value, ""))
                        .collect(Collectors.joining(RecordKeyBuilder.SEPARATOR)));
    }
}
