package org.mesinfos.connectors.intake;

import java.util.Set;

/** Accented French words that are frequent in exports about customers, in lower case. */
final class FrenchWords {

    private static final Set<String> WORDS = Set.of("""
            à â été être déjà très après même où là août février décembre débit crédit débité crédité
            libellé libellés opération opérations numéro numéros période périodes relevé relevés
            relevée intérêt intérêts prélèvement prélèvements chèque chèques société sociétés
            référence références européen européenne réf prénom prénoms né née téléphone catégorie
            catégories détail détails émis émise émission émetteur reçu reçue reçus bénéficiaire
            créancier débiteur échéance échéances échéancier réglé réglement règlement télécom
            télépéage mensualité indemnité indemnités sécurité santé hôpital médecin médical
            électricité énergie énergies kilomètre unité quantité désignation épicerie crémerie
            pâtisserie café cafés théâtre cinéma hôtel hôtels marché supermarché hypermarché pâtes
            pâté thé légumes légume crème œuf œufs bœuf sucré salé léger rôti entrée contrôle coût
            coûts dépôt dépôts impôt impôts versé versée effectué effectuée exécution exécuté exécutée
            créé créée modifié situé située durée réseau appelé émetteurs réception réceptions
            sélection résilié résiliation résidence résidences véhicule véhicules modèle
            caractéristique générale générales épargne régularisation année années journée soirée
            arrêté arrêtée arrêt fidélité gagnés cumulés utilisés détenus étage allée bâtiment résumé
            qualité propriété propriétaire région département départ français française françaises
            fiançailles façade reçoit ça garçon leçon çà noël maïs île maître connaître fête forêt
            fenêtre tête prêt prêts êtes bientôt côté côtés plutôt dû sûr mûr goût élève élèves père
            mère frère première dernière dernières derrière système problème matière lumière manière
            bière rivière premières espèces espèce célibataire marié mariée divorcé divorcée pacsé
            pacsée salarié salariée retraité retraitée employé employée ingénieur étudiant étudiante
            métier métiers cœur sœur œuvre prévoyance décès invalidité responsabilité civilité
            """.strip().split("\\s+"));

    private FrenchWords() {}

    static boolean contains(String lowerCaseWord) {
        return WORDS.contains(lowerCaseWord);
    }
}
