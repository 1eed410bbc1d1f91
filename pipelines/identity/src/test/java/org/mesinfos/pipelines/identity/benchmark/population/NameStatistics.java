package org.mesinfos.pipelines.identity.benchmark.population;

import java.util.List;

/**
 * Names of a country with their frequencies, rounded from published statistics: the census of South Korea of 2015, the
 * surnames of Vietnam by Le Trung Hoa, of Wales by Rowlands, of the United States census of 2010. Given names are
 * listed by rank.
 */
enum NameStatistics {
    KOREA(
            "Kim 21.5 Lee 14.7 Park 8.4 Choi 4.7 Jung 4.3 Kang 2.4 Cho 2.1 Yoon 2.1 Jang 2.0 Lim 1.7 Han 1.6 Oh 1.5"
                    + " Seo 1.5 Shin 1.5 Kwon 1.4 Hwang 1.4 Ahn 1.4 Song 1.4 Ryu 1.3 Hong 1.1 Jeon 1.1 Ko 0.9 Moon 0.9"
                    + " Yang 0.9 Son 0.9 Bae 0.8 Baek 0.8 Heo 0.7 Nam 0.6 Shim 0.5 Noh 0.5 Ha 0.4 Joo 0.4 Koo 0.4",
            0.02,
            "Minjun Seojun Dohyun Jiho Junseo Hajun Eunwoo Siwoo Jihun Yujun Jiwoo Junwoo Minjae Hyunwoo Donghyun"
                    + " Sungmin Sungho Jungho Youngho Youngsu Youngsik Jinwoo Taehyun Seungmin Seunghyun Jaehyun"
                    + " Sangho Sanghoon Kyungho Jongsu Jongho Byungchul Kwangsu Myungho Insoo Minho Minsu Minseok",
            "Seoyeon Seoyun Jiwoo Seohyun Minseo Haeun Hayun Yunseo Jiyu Jimin Chaewon Jiyoung Jieun Minji Hyejin"
                    + " Soyeon Eunji Eunju Sujin Misook Youngsook Youngja Sunja Kyungsook Mikyung Hyunjung Eunjung"
                    + " Sunyoung Boram Yuri Jihye Jihyun Hyunju Sunhee Myungsook Jungsook Minjeong Yejin"),
    VIETNAM(
            "Nguyen 38.4 Tran 12.1 Le 9.5 Pham 7.0 Hoang 5.1 Phan 4.5 Vu 3.9 Dang 2.1 Bui 2.0 Do 1.4 Ho 1.3 Ngo 1.3"
                    + " Duong 1.0 Ly 0.5 Dinh 0.5 Doan 0.4 Trinh 0.4 Mai 0.4 Truong 0.4 Luong 0.3 Cao 0.3 Huynh 2.0",
            0.02,
            "Anh Hung Dung Tuan Minh Hai Thanh Duc Nam Long Hoang Son Quang Khanh Bao Phuc Huy Dat Tien Thang Cuong"
                    + " Trung Hieu Tung Kien Vinh Lam Phong Quan Tam",
            "Linh Huong Trang Ha Lan Mai Thao Phuong Hoa Ngoc Thuy Nga Hanh Hong Yen Van Dung Nhung Hien Loan Tuyet"
                    + " Anh Thu Chi My Vy Nhi Tam Oanh Quynh"),
    WALES(
            "Jones 5.75 Davies 3.72 Williams 3.71 Evans 2.47 Thomas 2.43 Roberts 1.53 Lewis 1.53 Hughes 1.23 Morgan"
                    + " 1.16 Griffiths 1.02 Edwards 0.97 Owen 0.72 James 0.96 Rees 0.81 Price 0.76 Jenkins 0.69 Morris"
                    + " 0.67 Richards 0.61 Lloyd 0.57 Phillips 0.56 Parry 0.47 Powell 0.45 Harris 0.5 Davis 0.44 Smith"
                    + " 0.8 Howells 0.3 Pritchard 0.32 Watkins 0.35 Bowen 0.3 Hopkins 0.3",
            0.45,
            "David John Michael Paul Gareth Stephen Peter Andrew Mark Robert Richard William Thomas Huw Rhys Alun Ian"
                    + " Geraint Owain Gethin Dafydd Ieuan Glyn Emyr Bryn Idris Aled Rhodri Trevor Brian Alan Keith Kevin"
                    + " Martin Simon Philip Christopher Matthew Daniel James",
            "Margaret Mary Elizabeth Susan Sian Sarah Catherine Ann Carol Helen Rhian Bethan Megan Nia Angharad Eleri"
                    + " Gwen Carys Delyth Menna Lowri Ffion Eirlys Morwen Christine Linda Janet Julie Karen Alison"
                    + " Rachel Emma Claire Joanne Lisa Nicola Amanda Wendy Gillian Barbara"),
    UNITED_STATES(
            "Smith 0.83 Johnson 0.66 Williams 0.55 Brown 0.49 Jones 0.48 Garcia 0.4 Miller 0.39 Davis 0.38 Rodriguez"
                    + " 0.37 Martinez 0.36 Hernandez 0.35 Lopez 0.3 Gonzalez 0.29 Wilson 0.27 Anderson 0.27 Thomas 0.26"
                    + " Taylor 0.26 Moore 0.25 Jackson 0.24 Martin 0.24 Lee 0.24 Perez 0.23 Thompson 0.23 White 0.22"
                    + " Harris 0.21 Sanchez 0.21 Clark 0.19 Ramirez 0.19 Lewis 0.18 Robinson 0.18 Walker 0.18 Young 0.17"
                    + " Allen 0.17 King 0.16 Wright 0.16 Scott 0.15 Torres 0.15 Nguyen 0.15 Hill 0.15 Flores 0.14 Green"
                    + " 0.14 Adams 0.14 Nelson 0.14 Baker 0.14 Hall 0.14 Rivera 0.13 Campbell 0.13 Mitchell 0.13",
            0.75,
            "James Robert John Michael David William Richard Joseph Thomas Christopher Charles Daniel Matthew Anthony"
                    + " Mark Donald Steven Andrew Paul Joshua Kenneth Kevin Brian Timothy Ronald George Jason Edward"
                    + " Jeffrey Ryan Jacob Nicholas Gary Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin"
                    + " Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan"
                    + " Henry Zachary Douglas Peter Kyle Noah Ethan Jeremy Christian Walter Keith Austin Roger Terry"
                    + " Sean Gerald Carl Dylan Harold Jordan Jesse Bryan Lawrence Arthur Gabriel Bruce Logan Billy",
            "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Karen Sarah Lisa Nancy Sandra Betty Ashley"
                    + " Emily Kimberly Margaret Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Sharon"
                    + " Laura Cynthia Dorothy Amy Kathleen Angela Shirley Emma Brenda Pamela Nicole Anna Samantha"
                    + " Katherine Christine Debra Rachel Carolyn Janet Maria Olivia Heather Helen Catherine Diane"
                    + " Julie Victoria Joyce Lauren Kelly Christina Ruth Joan Virginia Judith Evelyn Hannah Andrea"
                    + " Megan Cheryl Jacqueline Madison Teresa Abigail Sophia Martha Sara Gloria Janice Kathryn Ann"),
    EUROPE(
            "Martin 0.5 Bernard 0.3 Thomas 0.3 Petit 0.3 Robert 0.3 Richard 0.3 Durand 0.2 Dubois 0.3 Moreau 0.3"
                    + " Laurent 0.3 Simon 0.3 Michel 0.3 Garcia 0.4 Muller 0.6 Schmidt 0.5 Schneider 0.3 Fischer 0.3 Weber"
                    + " 0.3 Meyer 0.2 Wagner 0.2 Becker 0.2 Rossi 0.4 Russo 0.3 Ferrari 0.2 Esposito 0.2 Bianchi 0.2"
                    + " Romano 0.2 Gonzalez 0.4 Rodriguez 0.4 Fernandez 0.4 Lopez 0.4 Martinez 0.4 Sanchez 0.4 Perez 0.4"
                    + " Silva 0.4 Santos 0.3 Ferreira 0.3 Pereira 0.3 Jansen 0.2 Peeters 0.2 Janssens 0.2 Novak 0.2 Nowak"
                    + " 0.3",
            0.7,
            "Jean Louis Hugo Ugo Marc Lucas Pierre Michel Philippe Thomas Nicolas Paul Antoine Daniel Mario Carlo Luca"
                    + " Marco Andrea Giovanni Jose Antonio Manuel Juan Carlos Javier Pablo Hans Peter Wolfgang Klaus"
                    + " Stefan Martin Christian Michael Joao Pedro Rui Jan Piet Johan Tomas Pavel Adam Jakub Alain"
                    + " Bernard Emile Gabriel Jules Leo Raphael Arthur Mark Eric Francois Olivier Laurent Julien",
            "Marie Louise Anne Anna Jeanne Sophie Julie Camille Emma Lea Chloe Manon Maria Carmen Ana Isabel Laura"
                    + " Lucia Elena Giulia Chiara Francesca Sara Martina Marsha Petra Ursula Monika Sabine Claudia Andrea"
                    + " Katrin Ines Catarina Joana Els Greet Eva Jana Lenka Zofia Agnieszka Michele Danielle Gabrielle"
                    + " Emilie Juliette Alice Jade Louane Nathalie Isabelle Sylvie Catherine Valerie Christine Monique");

    @SuppressWarnings("ImmutableEnumChecker") // Immutable, although not marked as such.
    private final WeightedNames family;

    @SuppressWarnings("ImmutableEnumChecker") // Immutable, although not marked as such.
    private final WeightedNames men;

    @SuppressWarnings("ImmutableEnumChecker") // Immutable, although not marked as such.
    private final WeightedNames women;

    NameStatistics(String family, double rareShare, String men, String women) {
        this.family = WeightedNames.ofPercentages(family, rareShare);
        this.men = WeightedNames.byRank(List.of(men.split(" ", -1)), 0.7, 0);
        this.women = WeightedNames.byRank(List.of(women.split(" ", -1)), 0.7, 0);
    }

    WeightedNames family() {
        return family;
    }

    WeightedNames given(SyntheticPerson.Sex sex) {
        return sex == SyntheticPerson.Sex.MAN ? men : women;
    }
}
