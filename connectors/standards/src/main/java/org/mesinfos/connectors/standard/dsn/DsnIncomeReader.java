package org.mesinfos.connectors.standard.dsn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.EmptyCollections;
import org.mesinfos.records.Income;
import org.mesinfos.records.IncomeBasis;
import org.mesinfos.records.IncomeKind;
import org.mesinfos.records.PayslipLine;

/** Conversion of a payment ({@code S21.G00.50} and the blocks after it) to an income. */
final class DsnIncomeReader {

    private static final String BONUS = "S21.G00.52";
    private static final String OTHER_INCOME = "S21.G00.54";
    private static final String NET_AMOUNTS = "S21.G00.58";
    private static final String NET_SOCIAL = "03";
    private static final String CURRENCY = "EUR";

    private DsnIncomeReader() {}

    /** Sets the fields, and adds all other values of the payment to {@code additional}. */
    static void set(Income income, DsnEmployee employee, List<DsnBlock> blocks, DsnEmployer employer)
            throws InvalidValueException {
        DsnAdditionalValues additional = new DsnAdditionalValues(income.getAdditional());
        income.setKind(IncomeKind.SALARY);
        income.setBasis(IncomeBasis.STATED);
        income.setCurrency(CURRENCY);
        employer.set(income, additional);
        DsnRemunerations remunerations = DsnRemunerations.of(blocks);
        setEmployee(income, employee.identity());
        if (remunerations.isOfOneContract()) {
            employee.contract(remunerations.contract()).ifPresent(contract -> setContract(income, contract));
        }
        remunerations.periodStart().ifPresent(income::setPeriodStart);
        remunerations.periodEnd().ifPresent(income::setPeriodEnd);
        remunerations.hours().ifPresent(income::setHours);
        setPayment(income, blocks.get(0));
        remunerations.grossPay().ifPresent(income::setGross);
        for (DsnBlock block : blocks) {
            switch (block.name()) {
                case DsnRemunerations.BLOCK -> addRemuneration(income, block, remunerations);
                case BONUS, OTHER_INCOME -> addLine(income, block, "001", "002");
                case NET_AMOUNTS -> setNetAmount(income, block);
                default -> {
                    // The other blocks have no field.
                }
            }
        }
        blocks.forEach(additional::add);
    }

    private static void setEmployee(Income income, DsnBlock identity) {
        identity.peek("001").ifPresent(income::setNationalInsuranceNumber);
        identity.peek("019").ifPresent(income::setEmployeeNumber);
        Optional<String> familyName = identity.peek("003").or(() -> identity.peek("002"));
        familyName
                .map(name ->
                        identity.peek("004").map(given -> given + " " + name).orElse(name))
                .ifPresent(income::setPayeeName);
    }

    private static void setContract(Income income, DsnBlock contract) {
        contract.peek("006").ifPresent(income::setJobTitle);
        contract.peek("007").ifPresent(income::setContractKind);
        contract.peek("017").ifPresent(income::setCollectiveAgreement);
    }

    private static void setPayment(Income income, DsnBlock payment) throws InvalidValueException {
        payment.date("001").ifPresent(income::setPaymentDate);
        payment.amount("002").ifPresent(income::setNetTaxable);
        payment.take("003").ifPresent(income::setDocumentNumber);
        payment.amount("004").ifPresent(income::setNetPaid);
        payment.decimal("006", FixedDecimal.RATE_SCALE).ifPresent(income::setTaxRate);
        payment.amount("009").ifPresent(income::setTaxWithheld);
    }

    /** Adds the line of a remuneration, unless it is the whole gross pay. */
    private static void addRemuneration(Income income, DsnBlock block, DsnRemunerations remunerations)
            throws InvalidValueException {
        block.peekDate("001")
                .filter(start -> start.equals(income.getPeriodStart()))
                .ifPresent(same -> block.date("001"));
        block.peekDate("002").filter(end -> end.equals(income.getPeriodEnd())).ifPresent(same -> block.date("002"));
        if (remunerations.isWholeGross(block)) {
            block.take("011");
            block.take("013");
        } else {
            addLine(income, block, "011", "013");
        }
    }

    private static void setNetAmount(Income income, DsnBlock block) throws InvalidValueException {
        boolean isNetSocial = block.peek("003").filter(NET_SOCIAL::equals).isPresent();
        if (isNetSocial && income.getNetSocial() == null) {
            block.take("003");
            block.amount("004").ifPresent(income::setNetSocial);
        }
    }

    private static void addLine(Income income, DsnBlock block, String type, String amount)
            throws InvalidValueException {
        Optional<BigDecimal> paid = block.amount(amount);
        if (paid.isPresent()) {
            PayslipLine line = EmptyCollections.fill(new PayslipLine());
            line.setPosition(income.getLines().size() + 1);
            line.setSection(block.name());
            block.take(type).ifPresent(line::setCode);
            line.setEmployeeAmount(paid.get());
            income.getLines().add(line);
        }
    }
}
