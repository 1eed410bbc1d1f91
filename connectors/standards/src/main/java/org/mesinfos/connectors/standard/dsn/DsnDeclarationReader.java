package org.mesinfos.connectors.standard.dsn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.api.RecordKey;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.standard.money.ValueErrors;
import org.mesinfos.connectors.standard.person.RecordKeys;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.Income;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.RecordType;

/** Assembler of lines to blocks and of blocks to employees. Keeps one employee in memory. Not thread-safe. */
final class DsnDeclarationReader {

    static final String END = "S90.G00.90";

    private static final String SENDING = "S10.G00.00";
    private static final String TEST = "01";
    private static final String EMPLOYEE = "S21.G00.30";
    private static final Set<String> EMPLOYER = Set.of("S20.G00.05", "S21.G00.06", "S21.G00.11");
    /** Blocks of an employee are numbered from here; those before concern the employer. */
    private static final String FIRST_OF_EMPLOYEE = "S21.G00.30";
    /** Contributions and payments of the employer, which follow the employees. */
    private static final Set<String> OF_EMPLOYER_AFTER_EMPLOYEES = Set.of("S21.G00.82", "S21.G00.85");

    private final SourceContext context;
    private final RowSink sink;
    private Optional<DsnBlock> block = Optional.empty();
    private Optional<DsnEmployee> employee = Optional.empty();
    private DsnEmployer employer = DsnEmployer.UNKNOWN;
    private boolean isTest;
    private boolean hasEnd;

    DsnDeclarationReader(SourceContext context, RowSink sink) {
        this.context = context;
        this.sink = sink;
    }

    void read(DsnLine line, long number) {
        if (block.isEmpty() || !block.get().continuesWith(line)) {
            finishBlock();
            block = Optional.of(new DsnBlock(line.block(), number));
        }
        block.get().add(line);
    }

    /** Ends the last employee, and reports a declaration without its end. */
    void finish(long lastLine) {
        finishBlock();
        finishEmployee();
        if (!hasEnd) {
            reject(new Rejection(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(lastLine),
                    END,
                    "the end of the file in a declaration",
                    "the end of the declaration"));
        }
    }

    private void finishBlock() {
        block.ifPresent(this::assign);
        block = Optional.empty();
    }

    private void assign(DsnBlock next) {
        hasEnd = next.name().equals(END);
        if (next.name().equals(SENDING)) {
            finishEmployee();
            startSending(next);
        } else if (next.name().equals(EMPLOYEE)) {
            finishEmployee();
            employee = Optional.of(new DsnEmployee(next));
        } else if (EMPLOYER.contains(next.name())) {
            finishEmployee();
            employer = employer.with(next);
        } else if (employee.isPresent() && isOfEmployee(next.name())) {
            employee.get().add(next);
        } else {
            sink.skip(Locator.line(next.line()), "sender, employer and totals");
        }
    }

    /** Reports a file that was sent as a test, whose employees are left out. */
    private void startSending(DsnBlock sending) {
        employer = DsnEmployer.UNKNOWN;
        isTest = sending.peek("005").filter(TEST::equals).isPresent();
        if (isTest) {
            reject(new Rejection(
                    RejectionReason.UNKNOWN_ROW,
                    Locator.line(sending.line()),
                    SENDING + ".005",
                    "a file sent as a test",
                    "a file that was not sent as a test"));
        } else {
            sink.skip(Locator.line(sending.line()), "sender, employer and totals");
        }
    }

    private static boolean isOfEmployee(String name) {
        return name.startsWith("S21.")
                && name.compareTo(FIRST_OF_EMPLOYEE) > 0
                && !OF_EMPLOYER_AFTER_EMPLOYEES.contains(name);
    }

    private void finishEmployee() {
        employee.ifPresent(complete -> omission()
                .ifPresentOrElse(
                        rule -> sink.skip(Locator.line(complete.identity().line()), rule), () -> emit(complete)));
        employee = Optional.empty();
    }

    private Optional<String> omission() {
        return isTest ? Optional.of("employees of a test") : employer.omission();
    }

    private void emit(DsnEmployee complete) {
        if (complete.isTooLarge()) {
            reject(new Rejection(
                    RejectionReason.TOO_LARGE,
                    Locator.line(complete.identity().line()),
                    EMPLOYEE,
                    "more than " + DsnEmployee.MAX_BLOCKS + " blocks",
                    "an employee with fewer blocks"));
            return;
        }
        PersonProfile profile = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        emit(complete, profile, complete.identity().line(), () -> {
            DsnProfileReader.set(profile, complete, employer);
            return RecordKeys.nativeReference(
                    complete.subject(employer).orElseThrow().reference());
        });
        for (List<DsnBlock> payment : complete.payments()) {
            Income income = (Income) RecordType.INCOME.newRecord();
            emit(complete, income, payment.get(0).line(), () -> {
                DsnIncomeReader.set(income, complete, new ArrayList<>(payment), employer);
                return RecordKeys.natural(
                        income.getPayerSiret(),
                        income.getPeriodStart(),
                        income.getPaymentDate(),
                        income.getDocumentNumber());
            });
        }
    }

    /** Setter of a record, which returns its key. */
    @FunctionalInterface
    private interface RecordSetter {
        RecordKey set() throws InvalidValueException;
    }

    private void emit(DsnEmployee complete, SpecificRecord record, long line, RecordSetter setter) {
        sink.startRow();
        Locator locator = Locator.line(line);
        try {
            Subject subject = complete.subject(employer)
                    .orElseThrow(() -> ValueErrors.missing(EMPLOYEE + ".001", "the number of an employee"));
            Envelope.setOrganisation(record, context.organisation());
            Envelope.setSubject(record, subject.kind(), subject.reference());
            RecordKey key = setter.set();
            sink.accept(new ParsedRow(RecordType.of(record), record, locator, Optional.of(subject), key, List.of()));
        } catch (InvalidValueException bad) {
            sink.reject(bad.toRejection(locator));
        }
    }

    private void reject(Rejection rejection) {
        sink.startRow();
        sink.reject(rejection);
    }
}
