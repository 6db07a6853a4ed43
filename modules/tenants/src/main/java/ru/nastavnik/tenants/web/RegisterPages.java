package ru.nastavnik.tenants.web;
