package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.generic.document.DocumentCurrency;
import org.mesinfos.connectors.generic.document.MappedValues;
import org.mesinfos.connectors.generic.document.ObservedValues;
import org.mesinfos.connectors.generic.document.OrganisationNameFinder;
import org.mesinfos.connectors.generic.document.PageRegions;
import org.mesinfos.connectors.generic.document.RecordDecimals;
import org.mesinfos.connectors.generic.print.PrintedIban;
import org.mesinfos.connectors.mapping.value.DeclaredCurrency;
import org.mesinfos.connectors.mapping.value.RecordKeyBuilder;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.Income;
import org.mesinfos.records.IncomeBasis;
import org.mesinfos.records.IncomeKind;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PayslipLine;
import org.mesinfos.records.RecordType;

/** Builder of the {@code Income} record of a PDF payslip. */
final class PayslipRecordBuilder {

    private static final Pattern SIRET = Pattern.compile("\\b(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})\\b");
    private static final Pattern INSURANCE = Pattern.compile(
            "\\b([12] ?\\d{2} ?\\d{2} ?\\d[\\dAB] ?\\d{3} ?\\d{3}(?: ?\\d{2})?|[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-Z]|[\\dA-Z][\\dA-Z ./*-]{6,20}\\d\\w?)");

    private final SourceContext context;
    private final PrintedPayslip payslip;
    private final PayslipTexts texts;
    private final MappedValues mappedValues =
            new MappedValues(PayslipVocabulary.CAPTIONS, PayslipVocabulary.TOTAL_CONCEPTS);

    PayslipRecordBuilder(SourceContext context, PrintedPayslip payslip) {
        this.context = context;
        this.payslip = payslip;
        this.texts = new PayslipTexts(payslip, mappedValues);
    }

    ParsedRow toRow() {
        Income.Builder record = Income.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setKind(IncomeKind.SALARY)
                .setBasis(IncomeBasis.STATED)
                .setCurrency(payslip.currency().orElse(null));
        if (record.getCurrency() == null) {
            DocumentCurrency.declared(context.currency(), payslip.document())
                    .ifPresent(code ->
                            record.setCurrency(code).setDerived(List.of(DeclaredCurrency.mark("currency", code))));
        }
        setHeader(record);
        setTotals(record);
        record.setLines(payslipLines());
        mappedValues.addRemaining(payslip.document(), Set.of());
        record.setAdditional(mappedValues.additional());
        Optional<Subject> subject = context.customer()
                .filter(name -> !name.isBlank())
                .or(() -> Optional.ofNullable(record.getEmployeeNumber()))
                .map(Subject::customer);
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        Income income = record.build();
        return new ParsedRow(RecordType.INCOME, income, Locator.page(1, 1), subject, key(income), List.of());
    }

    private void setHeader(Income.Builder record) {
        record.setDocumentNumber(mappedValues
                .unanimous("document-number", payslip.reference("document-number"))
                .orElse(null));
        record.setEmployeeNumber(mappedValues
                .unanimous("employee-number", payslip.reference("employee-number"))
                .orElse(null));
        record.setPaymentDate(mappedValues
                .unanimous("payment-date", payslip.date("payment-date"))
                .orElse(null));
        record.setSeniorityDate(
                mappedValues.unanimous("seniority", payslip.date("seniority")).orElse(null));
        payslip.period().ifPresent(days -> {
            record.setPeriodStart(days.get(0)).setPeriodEnd(days.get(1));
            mappedValues.markMapped("period", "period-start", "period-end");
        });
        record.setPayerName(employer().orElse(null));
        record.setPayeeName(texts.name("employee").orElse(null));
        record.setJobTitle(texts.name("job").orElse(null));
        record.setCollectiveAgreement(texts.text("agreement").orElse(null));
        record.setClassification(texts.text("classification").orElse(null));
        record.setContractKind(texts.text("contract").orElse(null));
        record.setPayerSiret(texts.number("siret", SIRET)
                .map(PayslipRecordBuilder::withoutSpaces)
                .orElse(null));
        record.setNationalInsuranceNumber(
                texts.number("insurance-number", INSURANCE).orElse(null));
        record.setPaymentMeans(paymentMeans());
    }

    private Optional<String> employer() {
        PageRegions own = PageRegions.ofCaptions(payslip.captions().find("employer"));
        PageRegions others = PageRegions.ofCaptions(payslip.captions().find("employee"));
        return texts.name("employer")
                .or(() -> OrganisationNameFinder.findIn(payslip.document(), own))
                .or(() -> OrganisationNameFinder.findIssuer(
                        payslip.document(),
                        payslip.captions(),
                        others,
                        payslip.captions().find("siret")));
    }

    private List<PaymentMeans> paymentMeans() {
        ObservedValues<String> iban = ObservedValues.of(payslip.document().lines().stream()
                .flatMap(line -> PrintedIban.findValid(line.printed().text()).stream())
                .toList());
        iban.unanimous().ifPresent(number -> mappedValues.markMapped("iban"));
        return iban.unanimous().stream()
                .map(number -> PaymentMeans.newBuilder()
                        .setIban(IbanFormat.withoutSpaces(number))
                        .build())
                .toList();
    }

    private void setTotals(Income.Builder record) {
        record.setGross(total("gross"));
        record.setNetBeforeTax(total("net-before-tax"));
        record.setNetTaxable(total("net-taxable"));
        record.setNetSocial(total("net-social"));
        record.setTaxWithheld(payslip.totals()
                .unanimous("tax")
                .map(BigDecimal::abs)
                .flatMap(RecordDecimals::toAmount)
                .orElse(null));
        record.setTaxRate(
                payslip.totals().rate("tax").flatMap(RecordDecimals::toQuantity).orElse(null));
        record.setNetPaid(total("net-paid"));
        record.setEmployerContributions(total("employer-total"));
        payslip.totals()
                .unanimous("deductions")
                .ifPresent(amount -> mappedValues.addUnmapped("deductions", amount.toPlainString()));
    }

    private @Nullable BigDecimal total(String concept) {
        ObservedValues<BigDecimal> observed = payslip.totals().amounts(concept);
        if (observed.isAmbiguous()) {
            observed.distinctValues().forEach(value -> mappedValues.addUnmapped(concept, value.toPlainString()));
        }
        return observed.unanimous().flatMap(RecordDecimals::toAmount).orElse(null);
    }

    private List<PayslipLine> payslipLines() {
        List<PayslipLine> lines = new ArrayList<>();
        for (PrintedPayLine line : payslip.lines()) {
            lines.add(PayslipLine.newBuilder()
                    .setPosition(lines.size() + 1)
                    .setSection(line.section().isEmpty() ? null : line.section())
                    .setCode(line.code().isEmpty() ? null : line.code())
                    .setLabel(line.label())
                    .setBase(line.number("base")
                            .flatMap(RecordDecimals::toQuantity)
                            .orElse(null))
                    .setRate(line.number("rate")
                            .flatMap(RecordDecimals::toQuantity)
                            .orElse(null))
                    .setEmployeeAmount(line.employeeAmount()
                            .flatMap(RecordDecimals::toAmount)
                            .orElse(null))
                    .setEmployerRate(line.number("employer-rate")
                            .flatMap(RecordDecimals::toQuantity)
                            .orElse(null))
                    .setEmployerAmount(line.number("employer")
                            .flatMap(RecordDecimals::toAmount)
                            .orElse(null))
                    .build());
            String name = "lines[" + lines.size() + "].year to date";
            line.number("ytd").ifPresent(year -> mappedValues.addUnmapped(name, year.toPlainString()));
        }
        return lines;
    }

    private static String withoutSpaces(String number) {
        return number.replace(" ", "");
    }

    /** Returns the natural key of the pay of one period by one employer. The amounts distinguish two payments. */
    private static RecordKey key(Income income) {
        LocalDate start = income.getPeriodStart();
        return new RecordKey(
                RecordKey.Kind.NATURAL,
                Stream.of(
                                start == null ? income.getPaymentDate() : start,
                                income.getPeriodEnd(),
                                income.getEmployeeNumber(),
                                income.getPayerName(),
                                income.getGross(),
                                income.getNetPaid())
                        .map(value -> Objects.toString(value, ""))
                        .collect(Collectors.joining(RecordKeyBuilder.SEPARATOR)));
    }
}
