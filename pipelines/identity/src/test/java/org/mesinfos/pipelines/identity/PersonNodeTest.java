package org.mesinfos.pipelines.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.pipelines.identity.SampleLinks.appended;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;
import org.mesinfos.pipelines.identity.profiles.ProfileStatement;
import org.mesinfos.pipelines.identity.profiles.StatementKind;

/** Features of a person are those of their profiles; other records count for identifiers, or if there is no profile. */
class PersonNodeTest {

    private static final AddressFeatures LILAS = new AddressFeatures(null, "12 rue des Lilas", null, "75011", "Paris");
    private static final AddressFeatures ROSES = new AddressFeatures(null, "3 rue des Roses", null, "75012", "Paris");
    private static final AddressFeatures CITY = new AddressFeatures(null, null, null, null, "Lyon");

    @Test
    void profileCountsAndOtherRecordsOnlyForIdentifiers() {
        PersonFeatures features = node(
                        stated("bank", StatementKind.PROFILE, "Ana Martin", "A1", LILAS),
                        stated("bank", StatementKind.ASIDE, "A. Martin", "A2", ROSES))
                .features();

        assertThat(features.values(Feature.FULL_NAME)).containsExactly("Ana Martin");
        assertThat(features.values(Feature.SHARED_IDENTIFIER)).containsExactly("A1", "A2");
        assertThat(features.values(Feature.PERSONAL_IDENTIFIER)).containsExactly("tax A1", "tax A2");
        assertThat(features.values(Feature.EMAIL)).isEmpty();
        assertThat(features.addresses()).containsExactly(LILAS);
    }

    @Test
    void otherRecordsCountForAPersonWithoutAProfile() {
        PersonFeatures features = node(
                        stated("bank", StatementKind.ASIDE, "Ana Martin", "A1", ROSES),
                        stated("shop", StatementKind.ASIDE, "A. Martin", "A1", LILAS))
                .features();

        assertThat(features.values(Feature.FULL_NAME)).containsExactly("A. Martin", "Ana Martin");
        assertThat(features.addresses()).containsExactly(LILAS, ROSES);
    }

    @Test
    void mostFrequentValueIsFirst() {
        PersonFeatures features = node(
                        stated("bank", StatementKind.PROFILE, "Ana Martin", "A1", LILAS),
                        stated("shop", StatementKind.PROFILE, "A. Martin", "A1", LILAS),
                        stated("energy", StatementKind.PROFILE, "Ana Martin", "A1", LILAS))
                .features();

        assertThat(features.values(Feature.FULL_NAME)).containsExactly("Ana Martin", "A. Martin");
        assertThat(features.addresses()).containsExactly(LILAS);
    }

    /** Such as the customer number that a shop writes into the sales to everybody who has none. */
    @Test
    void aReferenceWithTheNamesOfManyPeopleIsNoPerson() {
        assertThat(node(named(PersonNode.MOST_VALUES)).features().values(Feature.FULL_NAME))
                .hasSize(PersonNode.MOST_VALUES);

        PersonFeatures ofMany = node(named(PersonNode.MOST_VALUES + 1)).features();

        assertThat(ofMany.values(Feature.FULL_NAME)).isEmpty();
        assertThat(ofMany.values(Feature.SHARED_IDENTIFIER)).isEmpty();
        assertThat(ofMany.addresses()).isEmpty();
    }

    @Test
    void theMostFrequentOfManyIdentifiersCount() {
        ProfileStatement[] statements = IntStream.rangeClosed(0, PersonNode.MOST_VALUES)
                .mapToObj(
                        number -> stated("bank", StatementKind.PROFILE, "Ana Martin", "A" + Math.max(number, 1), LILAS))
                .toArray(ProfileStatement[]::new);
        List<String> accounts = node(statements).features().values(Feature.SHARED_IDENTIFIER);

        assertThat(accounts).hasSize(PersonNode.MOST_VALUES).startsWith("A1");
    }

    private static ProfileStatement[] named(int names) {
        return IntStream.range(0, names)
                .mapToObj(number -> stated("shop", StatementKind.PROFILE, "Customer " + number, "A1", LILAS))
                .toArray(ProfileStatement[]::new);
    }

    @Test
    void addressesAreInTheOrderOfTheirParts() {
        AddressFeatures second = new AddressFeatures(null, "12 rue des Lilas", "B", "75011", "Paris");
        AddressFeatures third = new AddressFeatures(null, "12 rue des Lilas", "B", "75012", "Paris");

        assertThat(node(
                                stated("a", StatementKind.PROFILE, "Ana", "A1", ROSES),
                                stated("b", StatementKind.PROFILE, "Ana", "A1", third),
                                stated("c", StatementKind.PROFILE, "Ana", "A1", second),
                                stated("d", StatementKind.PROFILE, "Ana", "A1", LILAS),
                                stated("e", StatementKind.PROFILE, "Ana", "A1", CITY))
                        .features()
                        .addresses())
                .containsExactly(CITY, LILAS, second, third, ROSES);
    }

    @Test
    void organisationsOfProfilesVouchForAPerson() {
        ProfileStatement ofBank = stated("bank", StatementKind.PROFILE, "Ana", "A1", LILAS);
        ProfileStatement ofShop = stated("shop", StatementKind.PROFILE, "Ana", "A1", LILAS);
        ProfileStatement invoice = stated("shop", StatementKind.ASIDE, "Ana", "A1", LILAS);

        assertThat(node(ofBank, ofBank).organisations()).containsExactly("bank");
        assertThat(node(ofShop, ofBank).organisations()).containsExactly("bank", "shop");
        assertThat(node(ofBank, invoice).organisations()).containsExactly("bank");
        assertThat(node(invoice).organisations()).containsExactly("shop");
    }

    @Test
    void textDisclosesNoStatement() {
        assertThat(node(stated("bank", StatementKind.PROFILE, "Ana", "A1", LILAS)))
                .hasToString("PersonNode of 1 statements");
    }

    private static PersonNode node(ProfileStatement... statements) {
        return new PersonNode(new TreeSet<>(List.of("p1")), Optional.empty(), List.of(statements));
    }

    private static ProfileStatement stated(
            String organisation, StatementKind kind, String name, String account, AddressFeatures address) {
        return new ProfileStatement(
                appended(organisation, "f"),
                Subject.customer("C1"),
                Locator.line(1),
                kind,
                new PersonFeatures(
                        Map.of(
                                Feature.FULL_NAME,
                                List.of(name),
                                Feature.SHARED_IDENTIFIER,
                                List.of(account),
                                Feature.PERSONAL_IDENTIFIER,
                                List.of("tax " + account)),
                        List.of(address)));
    }
}
