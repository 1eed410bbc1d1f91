package org.mesinfos.pipelines.identity;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;

/**
 * What else an account is called that has an IBAN: formats from before there were IBANs, and national ones, name the bank,
 * the branch and the number alone (ISO 13616, the structures of the countries).
 *
 * <p>Only names that belong to one account of all banks: none of them is an account's number by itself, which another branch
 * may have given as well. All names are in the form that {@link org.mesinfos.connectors.api.Subject#normalised()} compares.
 */
final class AccountNames {

    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;
    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=.)");

    private AccountNames() {}

    /** The other names of an account; none when the name given is no valid IBAN. */
    static List<String> besides(String normalised) {
        if (!mayBeIban(normalised)) {
            return List.of();
        }
        try {
            return List.copyOf(names(Iban.valueOf(normalised)));
        } catch (Iban4jException notAnIban) {
            return List.of();
        }
    }

    private static SortedSet<String> names(Iban iban) {
        SortedSet<String> names = new TreeSet<>();
        String bank = iban.getBankCode();
        Optional<String> branch = Optional.ofNullable(iban.getBranchCode());
        String number = iban.getAccountNumber();
        names.add(iban.getBban());
        names.add(bank + branch.orElse("") + number);
        switch (iban.getCountryCode()) {
            case DE, AT -> {
                names.add(bank + "/" + number);
                names.add(bank + "/" + LEADING_ZEROS.matcher(number).replaceFirst(""));
            }
            case GB, IE -> branch.ifPresent(sortCode -> names.add(sortCode + number));
            case PL -> names.add(iban.getCheckDigit() + iban.getBban());
            default -> {}
        }
        return names;
    }

    private static boolean mayBeIban(String name) {
        return name.length() >= SHORTEST_IBAN
                && name.length() <= LONGEST_IBAN
                && isLetter(name.charAt(0))
                && isLetter(name.charAt(1))
                && isDigit(name.charAt(2))
                && isDigit(name.charAt(3));
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
