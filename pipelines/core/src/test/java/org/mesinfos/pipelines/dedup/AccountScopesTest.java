package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountScopesTest {

    private static final String IBAN = "FR7630004000031234567890143";
    private static final String RIB = "30004000031234567890143";

    @Test
    void numberInsideALongerNumberIsAnotherAccount() {
        AccountScopes scopes = AccountScopes.of(List.of("1234567", "91234567"));

        assertThat(scopes.canonical("banque", "1234567")).isNotEqualTo(scopes.canonical("banque", "91234567"));
    }

    @Test
    void nationalNumberWithItsKeyIsTheIban() {
        AccountScopes scopes = AccountScopes.of(List.of(RIB, "539007547034"));

        assertThat(scopes.canonical("banque", RIB)).isEqualTo(IBAN);
        assertThat(scopes.canonical("banque", "539007547034")).isEqualTo("BE68539007547034");
    }

    @Test
    void nationalNumberWithAWrongKeyIsText() {
        AccountScopes scopes = AccountScopes.of(List.of("30004000031234567890144", "539007547035"));

        assertThat(scopes.canonical("banque", "30004000031234567890144")).isEqualTo("banque\n30004000031234567890144");
        assertThat(scopes.canonical("banque", "539007547035")).isEqualTo("banque\n539007547035");
    }

    @Test
    void bankBranchAndNumberAreTheIbanThatContainsThem() {
        AccountScopes scopes = AccountScopes.of(List.of(IBAN, "300040000312345678901", "12345678901"));

        assertThat(scopes.canonical("banque", "300040000312345678901")).isEqualTo(IBAN);
        assertThat(scopes.canonical("banque", "12345678901")).isEqualTo("banque\n12345678901");
    }

    @Test
    void textIsAnAccountWithinItsOrganisationOnly() {
        AccountScopes scopes = AccountScopes.of(List.of("A1", IBAN));

        assertThat(scopes.canonical("banque", "A1")).isEqualTo("banque\nA1");
        assertThat(scopes.canonical("autre", "A1")).isEqualTo("autre\nA1");
        assertThat(scopes.canonical("autre", IBAN)).isEqualTo(IBAN);
    }
}
