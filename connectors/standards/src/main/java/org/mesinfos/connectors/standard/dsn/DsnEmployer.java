package org.mesinfos.connectors.standard.dsn;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.records.Income;
import org.mesinfos.records.PostalAddress;

/**
 * Declaration and employer, which apply to the employees after them.
 *
 * @param declaration {@code S20.G00.05}
 * @param company {@code S21.G00.06}
 * @param establishment {@code S21.G00.11}
 */
record DsnEmployer(Optional<DsnBlock> declaration, Optional<DsnBlock> company, Optional<DsnBlock> establishment) {

    private static final Pattern SIREN = Pattern.compile("\\d{9}");
    private static final Pattern SIRET = Pattern.compile("\\d{14}");

    /** Kinds of declarations that cancel an earlier one: {@code 04}, and {@code 05} with an empty one in its place. */
    private static final Set<String> CANCELLATIONS = Set.of("04", "05");

    static final DsnEmployer UNKNOWN = new DsnEmployer(Optional.empty(), Optional.empty(), Optional.empty());

    /** Returns the employer with the block in place of an earlier one of the same kind. */
    DsnEmployer with(DsnBlock block) {
        return switch (block.name()) {
            case "S20.G00.05" -> new DsnEmployer(Optional.of(block), Optional.empty(), Optional.empty());
            case "S21.G00.06" -> new DsnEmployer(declaration, Optional.of(block), Optional.empty());
            case "S21.G00.11" -> new DsnEmployer(declaration, company, Optional.of(block));
            default -> this;
        };
    }

    /** Returns the number of the company (SIREN); empty if it does not have nine digits. */
    Optional<String> siren() {
        return company.flatMap(block -> block.peek("001"))
                .filter(number -> SIREN.matcher(number).matches());
    }

    /** Returns the rule that leaves out the employees of the declaration; empty if they are read. */
    Optional<String> omission() {
        return declaration
                .flatMap(block -> block.peek("002"))
                .filter(CANCELLATIONS::contains)
                .map(kind -> "employees of a cancelled declaration");
    }

    /** Returns SIREN and NIC of the establishment; empty if they do not form a SIRET. */
    Optional<String> siret() {
        String siren = company.flatMap(block -> block.peek("001")).orElse("");
        String nic = establishment.flatMap(block -> block.peek("001")).orElse("");
        return Optional.of(siren + nic).filter(number -> SIRET.matcher(number).matches());
    }

    /** Sets employer and declared month, and adds the values of the declaration without a field. */
    void set(Income income, DsnAdditionalValues additional) {
        siret().ifPresent(income::setPayerSiret);
        establishment.ifPresent(block -> income.setPayerAddress(address(block)));
        declaration.flatMap(block -> block.peekDate("005")).ifPresent(month -> {
            income.setPeriodStart(month);
            income.setPeriodEnd(month.withDayOfMonth(month.lengthOfMonth()));
        });
        declaration.ifPresent(additional::add);
        company.ifPresent(additional::add);
        establishment.ifPresent(additional::add);
    }

    private static PostalAddress address(DsnBlock block) {
        PostalAddress address = PostalAddresses.empty();
        block.take("003").ifPresent(address::setStreet);
        block.take("004").ifPresent(address::setPostcode);
        block.take("005").ifPresent(address::setCity);
        return address;
    }
}
