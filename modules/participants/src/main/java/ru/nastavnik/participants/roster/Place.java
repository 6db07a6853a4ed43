package ru.nastavnik.participants.roster;

/**
 * Where a row stands.
 *
 * @param file  the file's name where several were uploaded together, otherwise empty
 * @param sheet the sheet's name where the workbook has several lists, otherwise empty
 * @param row   the number beside the row
 */
record Place(String file, String sheet, int row) {

    boolean isBeside(Place other) {
        return file.equals(other.file) && sheet.equals(other.sheet);
    }

    /** File and sheet, as far as they have to be said. */
    String within() {
        return file.isEmpty() || sheet.isEmpty() ? file + sheet : file + ", " + sheet;
    }
}
