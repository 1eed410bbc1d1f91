package org.mesinfos.connectors.generic.payslip;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.generic.document.OrganisationName;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.PrintedNumbers;
import org.mesinfos.connectors.generic.document.Regions;
import org.mesinfos.connectors.generic.document.TakenValues;
import org.mesinfos.connectors.generic.document.Token;
import org.mesinfos.connectors.generic.document.Told;
import org.mesinfos.connectors.generic.print.PrintedIban;
import org.mesinfos.records.Income;
import org.mesinfos.records.IncomeBasis;
import org.mesinfos.records.IncomeKind;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PayslipLine;
import org.mesinfos.records.RecordType;

/** Builder of the {@code Income} record of a PDF payslip. */
final class PayslipRecords {

    private static final char SEPARATOR = '\u001f';
    private static final Pattern SIRET = Pattern.compile("\\b(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})\\b");
    private static final Pattern INSURANCE = Pattern.compile(
            "\\b([12] ?\\d{2} ?\\d{2} ?\\d[\\dAB] ?\\d{3} ?\\d{3}(?: ?\\d{2})?|[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-Z]|[\\dA-Z][\\dA-Z ./*-]{6,20}\\d\\w?)");

    private final SourceContext context;
    private final PrintedPayslip printed;
    private final TakenValues taken = new TakenValues(PayslipWords.CAPTIONS, PayslipWords.SUMS);

    PayslipRecords(SourceContext context, PrintedPayslip printed) {
        this.context = context;
        this.printed = printed;
    }

    ParsedRow row() {
        Income.Builder record = Income.newBuilder()
                .setOrganisation(context.organisation())
                .setSightings(List.of())
                .setDerived(List.of())
                .setKind(IncomeKind.SALARY)
                .setBasis(IncomeBasis.STATED)
                .setCurrency(printed.currency().orElse(null));
        head(record);
        sums(record);
        record.setLines(lines());
        taken.keepRest(printed.paper(), Set.of());
        record.setAdditional(taken.additional());
        Optional<Subject> subject = Optional.ofNullable(record.getEmployeeNumber())
                .or(() -> context.customer().filter(name -> !name.isBlank()))
                .map(Subject::customer);
        subject.ifPresent(own -> record.setSubject(own.reference()).setSubjectKind(own.kind()));
        Income income = record.build();
        return new ParsedRow(RecordType.INCOME, income, Locator.page(1, 1), subject, key(income), List.of());
    }

    private void head(Income.Builder record) {
        record.setDocumentNumber(taken.one("document-number", printed.reference("document-number")));
        record.setEmployeeNumber(taken.one("employee-number", printed.reference("employee-number")));
        record.setPaymentDate(taken.one("payment-date", printed.date("payment-date")));
        record.setSeniorityDate(taken.one("seniority", printed.date("seniority")));
        printed.period().ifPresent(days -> {
            record.setPeriodStart(days.get(0)).setPeriodEnd(days.get(1));
            taken.hold("period", "period-start", "period-end");
        });
        record.setPayerName(employer().orElse(null));
        record.setPayeeName(name("employee").orElse(null));
        record.setJobTitle(name("job").orElse(null));
        record.setCollectiveAgreement(text("agreement").orElse(null));
        record.setClassification(text("classification").orElse(null));
        record.setContractKind(text("contract").orElse(null));
        record.setPayerSiret(form("siret", SIRET).map(PayslipRecords::compact).orElse(null));
        record.setNationalInsuranceNumber(form("insurance-number", INSURANCE).orElse(null));
        record.setPaymentMeans(means());
    }

    private Optional<String> employer() {
        Regions own = Regions.under(printed.captions().of("employer"));
        Regions others = Regions.under(printed.captions().of("employee"));
        return name("employer")
                .or(() -> OrganisationName.within(printed.paper(), own))
                .or(() -> OrganisationName.in(printed.paper(), others));
    }

    /** Returns the text after a caption, if it has no digits. */
    private Optional<String> name(String concept) {
        return text(concept).filter(text -> text.chars().noneMatch(Character::isDigit));
    }

    private Optional<String> text(String concept) {
        Optional<String> text = Told.of(printed.captions()
                        .of(concept)
                        .map(caption -> words(printed.values().near(caption)))
                        .filter(words -> words.chars().anyMatch(Character::isLetterOrDigit))
                        .toList())
                .one();
        text.ifPresent(found -> {
            taken.hold(concept, found);
        });
        return text;
    }

    private static String words(List<Token> tokens) {
        String text = PaperLine.text(tokens);
        return text.startsWith(":") ? text.substring(1).strip() : text;
    }

    private Optional<String> form(String concept, Pattern pattern) {
        Optional<String> found = Told.of(printed.captions()
                        .of(concept)
                        .flatMap(caption -> {
                            Matcher number = pattern.matcher(words(printed.values().beside(caption)));
                            return number.lookingAt()
                                    ? Stream.of(number.group(1).strip())
                                    : Stream.empty();
                        })
                        .toList())
                .one();
        found.ifPresent(number -> taken.hold(concept));
        return found;
    }

    private List<PaymentMeans> means() {
        Told<String> iban = Told.of(printed.paper().lines().stream()
                .flatMap(line -> PrintedIban.checked(line.printed().text()).stream())
                .toList());
        iban.one().ifPresent(number -> taken.hold("iban"));
        return iban.one().stream()
                .map(number -> PaymentMeans.newBuilder()
                        .setIban(PrintedIban.electronic(number))
                        .build())
                .toList();
    }

    private void sums(Income.Builder record) {
        record.setGross(sum("gross"));
        record.setNetBeforeTax(sum("net-before-tax"));
        record.setNetTaxable(sum("net-taxable"));
        record.setNetSocial(sum("net-social"));
        record.setTaxWithheld(printed.sums()
                .one("tax")
                .map(BigDecimal::abs)
                .flatMap(PrintedNumbers::money)
                .orElse(null));
        record.setTaxRate(
                printed.sums().rate("tax").flatMap(PrintedNumbers::measure).orElse(null));
        record.setNetPaid(sum("net-paid"));
        record.setEmployerContributions(sum("employer-total"));
        printed.sums().one("deductions").ifPresent(amount -> taken.keep("deductions", amount.toPlainString()));
    }

    private BigDecimal sum(String concept) {
        Told<BigDecimal> observed = printed.sums().of(concept);
        if (observed.isAmbiguous()) {
            observed.values().forEach(value -> taken.keep(concept, value.toPlainString()));
        }
        return observed.one().flatMap(PrintedNumbers::money).orElse(null);
    }

    private List<PayslipLine> lines() {
        List<PayslipLine> lines = new ArrayList<>();
        for (PayLine line : printed.lines()) {
            lines.add(PayslipLine.newBuilder()
                    .setPosition(lines.size() + 1)
                    .setSection(line.section().isEmpty() ? null : line.section())
                    .setCode(line.code().isEmpty() ? null : line.code())
                    .setLabel(line.label())
                    .setBase(
                            line.number("base").flatMap(PrintedNumbers::measure).orElse(null))
                    .setRate(
                            line.number("rate").flatMap(PrintedNumbers::measure).orElse(null))
                    .setEmployeeAmount(
                            line.employeeAmount().flatMap(PrintedNumbers::money).orElse(null))
                    .setEmployerRate(line.number("employer-rate")
                            .flatMap(PrintedNumbers::measure)
                            .orElse(null))
                    .setEmployerAmount(line.number("employer")
                            .flatMap(PrintedNumbers::money)
                            .orElse(null))
                    .build());
            String name = "lines[" + lines.size() + "].year to date";
            line.number("ytd").ifPresent(year -> taken.keep(name, year.toPlainString()));
        }
        return lines;
    }

    private static String compact(String number) {
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
                        .collect(Collectors.joining(String.valueOf(SEPARATOR))));
    }
}
