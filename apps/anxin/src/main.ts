import { x } from '@anxin/money';
import { Controller, Get, Module } from '@nestjs/common';
@Controller() class C { @Get() get() { return x; } }
@Module({ controllers: [C] }) class M {}
console.log(M.name, x);
