package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountScopesTest {

    private static final String IBAN = "FR7630004000031234567890143";
    private static final String RIB = "30004000031234567890143";
    private static final String WITHOUT_KEY = "300040000312345678901";
    private static final String NUMBER = "12345678901";

    private static final String OTHER_BANK = "FR7630006000011234567890189";
    private static final String OTHER_BANK_WITHOUT_KEY = "300060000112345678901";

    @Test
    void numberInsideALongerNumberIsAnotherAccount() {
        assertThat(canonical(List.of(List.of("1234567"), List.of("91234567"))))
                .containsExactly("banque\n1234567", "banque\n91234567");
    }

    @Test
    void nationalNumberWithItsKeyIsTheIban() {
        assertThat(canonical(List.of(List.of(RIB), List.of("539007547034")))).containsExactly(IBAN, "BE68539007547034");
    }

    @Test
    void nationalNumberWithAWrongKeyIsText() {
        assertThat(canonical(List.of(List.of("30004000031234567890144"), List.of("539007547035"))))
                .containsExactly("banque\n30004000031234567890144", "banque\n539007547035");
    }

    @Test
    void bankBranchAndNumberAreTheIbanThatContainsThem() {
        assertThat(canonical(List.of(List.of(IBAN), List.of(WITHOUT_KEY), List.of(NUMBER))))
                .containsExactly(IBAN, IBAN, "banque\n" + NUMBER);
    }

    @Test
    void bankBranchAndNumberAreTheNationalNumberWithItsKey() {
        assertThat(canonical(List.of(List.of(RIB), List.of(WITHOUT_KEY)))).containsExactly(IBAN, IBAN);
    }

    @Test
    void nationalNumberIsTheIbanOfTheCountryThatIsDelivered() {
        String ofMonaco = "MC5811222000010123456789030";

        assertThat(canonical(List.of(
                        List.of(ofMonaco), List.of("11222000010123456789030"), List.of("112220000101234567890"))))
                .containsExactly(ofMonaco, ofMonaco, ofMonaco);
    }

    @Test
    void oneOfTheNamesOfAnAccountIsEnoughToProveItsIban() {
        assertThat(canonical(List.of(List.of(NUMBER, WITHOUT_KEY), List.of("C0NT", IBAN), List.of(IBAN))))
                .containsExactly(IBAN, IBAN, IBAN);
    }

    @Test
    void numberIsTheAccountBesideWhichItIsStated() {
        assertThat(canonical(List.of(List.of(NUMBER, WITHOUT_KEY), List.of(NUMBER))))
                .containsExactly(IBAN, IBAN);
    }

    @Test
    void numberOfAccountsAtTwoBanksIsNeitherOfThem() {
        assertThat(canonical(List.of(
                        List.of(NUMBER, WITHOUT_KEY), List.of(NUMBER, OTHER_BANK_WITHOUT_KEY), List.of(NUMBER))))
                .containsExactly(IBAN, OTHER_BANK, "banque\n" + NUMBER);
    }

    @Test
    void textIsAnAccountWithinItsOrganisationOnly() {
        List<List<String>> accounts = List.of(List.of("A1"), List.of(IBAN));

        assertThat(AccountScopes.of("banque", accounts).canonical(List.of("A1")))
                .isEqualTo("banque\nA1");
        assertThat(AccountScopes.of("autre", accounts).canonical(List.of("A1"))).isEqualTo("autre\nA1");
        assertThat(AccountScopes.of("autre", accounts).canonical(List.of(IBAN))).isEqualTo(IBAN);
    }

    /** Returns the canonical names of accounts, each given by its names. The order does not matter. */
    private static List<String> canonical(List<List<String>> accounts) {
        List<String> canonical = canonical(accounts, accounts);
        List<List<String>> reversed = new ArrayList<>(accounts);
        Collections.reverse(reversed);
        assertThat(canonical(reversed, accounts)).isEqualTo(canonical);
        return canonical;
    }

    private static List<String> canonical(List<List<String>> known, List<List<String>> accounts) {
        AccountScopes scopes = AccountScopes.of("banque", known);
        return accounts.stream().map(scopes::canonical).toList();
    }
}
