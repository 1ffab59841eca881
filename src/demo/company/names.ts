/** Common names of two countries, put together at random: nobody in particular is meant. */
export const DUTCH = {
  first: words(
    `Anouk Bart Bram Carlijn Daan Dirk Eline Elske Emma Femke Floor Freek Geert Guus Hanneke Hugo Ilse Inge Jasper Jelle
     Jeroen Joost Jorn Karin Kees Kim Koen Lars Lieke Lotte Maaike Maarten Marijke Marloes Mees Merel Naomi Niels Noor
     Olaf Paul Pepijn Pieter Renske Rik Roos Ruben Saskia Sem Sietske Simone Stijn Suzan Teun Thijs Tom Vera Wessel
     Wietske Wim Wout Yara Amir Fatima Hamza Leyla Youssef Samira Mehmet Aylin Rachid Soraya Ewa Tomasz Marek Joana`
  ),
  last: words(
    `Aalbers Akkerman Bakker Barends Bax Blom Boersma Bos Brands Brouwer Bruins Coppens Dekker Dijkstra Dijksma Drost
     Engels Evers Faber Franken Geerts Gerritsen Groen Haan Hendriks Hoekstra Hofman Huizinga Jacobs Jonker Kamp Keizer
     Klaver Koster Kramer Kuiper Lammers Leeuwen Maas Meijer Mol Mulder Nagel Nijland Oosting Peeters Postma Prins
     Reitsma Rietveld Roelofs Ruiter Sanders Schaap Scholten Smeets Smit Stam Tammes Terpstra Timmer Veenstra Verbeek
     Vermeer Visser Vos Wagenaar Wiersma Wolters Zijlstra Zwart Yilmaz Haddad Kowalska Nowak Ferreira Aksoy Benali`
  ),
};

export const SWEDISH = {
  first: words(
    `Agnes Alva Anders Astrid Axel Björn Ebba Elin Emil Erik Ester Filip Frida Gustav Hanna Henrik Ida Ingrid Jakob Johan
     Karin Klara Lars Linnea Lisa Magnus Maja Malin Mattias Mikael Moa Nils Oskar Pernilla Petra Rasmus Sanna Signe Sofia
     Sven Tove Ulf Viktor Åsa Örjan Zahra Ali Danai Goran Mina`
  ),
  last: words(
    `Ahlström Andersson Berg Bergqvist Björk Blomqvist Dahl Dahlberg Ek Ekström Eliasson Engström Eriksson Falk Forsberg
     Fransson Gunnarsson Gustafsson Hedlund Hellström Holm Håkansson Isaksson Johansson Karlsson Lind Lindgren Lund
     Lundqvist Löfgren Mattsson Norberg Nordin Nyström Olsson Persson Rosén Sandberg Sjöberg Ström Sundin Svensson
     Söderberg Wallin Wikström Åberg Åkesson Öberg Petrović Karimi`
  ),
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
