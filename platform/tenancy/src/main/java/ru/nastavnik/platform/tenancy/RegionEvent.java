package ru.nastavnik.platform.tenancy;

/** An event that happened in the region; published in the region's scope, and whoever listens runs in it. */
public non-sealed interface RegionEvent extends RegisteredEvent {}
