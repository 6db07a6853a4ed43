package ru.nastavnik.tenants;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A municipality of the region, from the region pack: its code, its names, and its tile on the region's grid. */
@Entity
@Table(schema = "region", name = "municipality")
public class Municipality {

    @Id
    private String oktmo;

    @Version
    private @Nullable Long version;

    private String name;
    private String shortName;
    private String kind;

    @Column(name = "tile_column")
    private int column;

    @Column(name = "tile_row")
    private int row;

    protected Municipality() {}

    Municipality(String oktmo, String name, String shortName, String kind, int column, int row) {
        if (!oktmo.matches("[0-9]{8}")) {
            throw new IllegalArgumentException("The code of a municipality has eight digits: " + oktmo);
        }
        this.oktmo = oktmo;
        become(name, shortName, kind, column, row);
    }

    /** Takes over what a newer region pack says; districts are renamed and turned into округа. */
    void become(String name, String shortName, String kind, int column, int row) {
        if (name.isBlank() || shortName.isBlank() || column < 0 || row < 0) {
            throw new IllegalArgumentException("A municipality has a name and a tile: " + oktmo);
        }
        this.name = name;
        this.shortName = shortName;
        this.kind = kind;
        this.column = column;
        this.row = row;
    }

    /** ОКТМО, eight digits. */
    public String oktmo() {
        return oktmo;
    }

    public String name() {
        return name;
    }

    /** Fits on a tile. */
    public String shortName() {
        return shortName;
    }

    /** As the region pack words it: {@code район}, {@code городской округ}. */
    public String kind() {
        return kind;
    }

    public int column() {
        return column;
    }

    public int row() {
        return row;
    }
}
